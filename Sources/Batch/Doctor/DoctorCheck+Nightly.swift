import CostModel

/// The nightly run as it is installed; nothing is said where it is not.
extension DoctorCheck {
    static let nightlyTimer = DoctorCheck(
        "nightly_timer", "Natlig kørsel", "Nightly run",
        .machine { machine in
            guard machine.night.isInstalled else { return [] }
            return [
                machine.night.isSwitchedOn
                    ? .ok(BilingualText(da: "slået til", en: "switched on"))
                    : .warning(
                        BilingualText(da: "omkost.timer er ikke slået til", en: "omkost.timer is not switched on"),
                        remedy: BilingualText(
                            da: "kør som root: systemctl enable --now omkost.timer",
                            en: "run as root: systemctl enable --now omkost.timer"))
            ]
        })

    /// systemd reads the file as root and asks nobody's leave, and libpq sees a copy: neither would mind.
    static let nightlyPassword = DoctorCheck(
        "nightly_password", "Nattens adgangskode", "The night's password",
        .machine { machine in
            let path = machine.night.passwordFile
            guard machine.night.isInstalled, let isOpen = machine.night.isPasswordFileOpen else { return [] }
            return [
                isOpen
                    ? .problem(
                        BilingualText(da: "\(path) kan læses af andre end ejeren", en: "\(path) can be read by others"),
                        remedy: BilingualText(
                            da: "kør som root: chmod 600 \(path)", en: "run as root: chmod 600 \(path)"))
                    : .ok(path)
            ]
        })
}
