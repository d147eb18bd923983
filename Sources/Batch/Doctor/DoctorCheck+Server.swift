import CostModel

/// Settings of the server that decide whether personal data end in its log, and whether broken disks are noticed.
extension DoctorCheck {
    static let logParameters = setting(
        "log_parameters", "log_parameter_max_length", want: "0", is: { $0 == "0" },
        danger: BilingualText(
            da: "værdier, også CPR-numre, kan komme i serverens log",
            en: "values, CPR numbers among them, can get into the server's log"))

    static let logParametersOnError = setting(
        "log_parameters_on_error", "log_parameter_max_length_on_error", want: "0", is: { $0 == "0" },
        danger: BilingualText(
            da: "værdier kommer i serverens log ved fejl", en: "values get into the server's log with errors"))

    static let logStatements = setting(
        "log_statements", "log_statement", want: "none", is: { $0 == "none" || $0 == "ddl" },
        danger: BilingualText(da: "sætninger kommer i serverens log", en: "statements get into the server's log"))

    static let logVerbosity = setting(
        "log_verbosity", "log_error_verbosity", want: "terse", is: { $0 == "terse" },
        danger: BilingualText(
            da: "fejls detaljer citerer rækker i serverens log", en: "details of errors quote rows in the server's log")
    )

    /// Settings without which what was committed is gone or broken after a power cut.
    static let durability = DoctorCheck(
        "durability", "Holdbarhed", "Durability",
        .database { database in
            let off = try database.names(
                "durability",
                """
                select name from pg_catalog.pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name
                """)
            guard !off.isEmpty else { return [.ok("fsync, full_page_writes, synchronous_commit")] }
            return off.map { name in
                .warning(
                    BilingualText(
                        da: "\(name) = off: et strømsvigt kan ødelægge det, der er gemt",
                        en: "\(name) = off: a power cut can destroy what was saved"),
                    remedy: sql("alter system set \(name) = on; select pg_reload_conf()"))
            }
        })

    static let dataChecksums = DoctorCheck(
        "data_checksums", "Kontrolsummer", "Checksums",
        .database { database in
            let value = try database.setting("data_checksums")
            return [
                value == "on"
                    ? .ok("data_checksums = on")
                    : .warning(
                        BilingualText(
                            da: "data_checksums = \(value): en defekt disk opdages ikke",
                            en: "data_checksums = \(value): a broken disk goes unnoticed"),
                        remedy: BilingualText(
                            da: "stop serveren, og kør: pg_checksums --enable -D MAPPE",
                            en: "stop the server, and run: pg_checksums --enable -D FOLDER"))
            ]
        })

    private static func setting(
        _ code: String, _ name: String, want: String, is isGood: @escaping @Sendable (String) -> Bool,
        danger: BilingualText
    ) -> DoctorCheck {
        DoctorCheck(
            code, name, name,
            .database { database in
                let value = try database.setting(name)
                guard !isGood(value) else { return [.ok(value)] }
                return [
                    .warning(
                        BilingualText(
                            da: "\(value): \(danger.danish)", en: "\(value): \(danger.english)"),
                        remedy: sql("alter system set \(name) = '\(want)'; select pg_reload_conf()"))
                ]
            })
    }
}
