extension DoctorCheck {
    /// The data of the private server, and what is kept beside the database. The disk of somebody else's server cannot be
    /// seen from here.
    static let diskSpace = DoctorCheck(
        "disk_space", "Ledig plads", "Free space",
        .machine { machine in
            let places = [machine.cluster?.dataDirectory, machine.stateFolder].compactMap(\.self)
            return places.compactMap { DiskSpace(holding: $0)?.diagnosis }
        })
}
