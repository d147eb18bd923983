import CostModel
import Postgres

/// How the connection was made, or why it could not be.
extension DoctorCheck {
    static let passwordEnvironment = DoctorCheck(
        "password_environment", "Adgangskode i miljøet", "Password in the environment",
        .database { _ in [.ok(BilingualText(da: "nej", en: "none"))] })

    static let passwordFile = DoctorCheck(
        "password_file", "Adgangskode", "Password",
        .database { database in
            [
                database.connection.usedPassword
                    ? .ok(
                        BilingualText(
                            da: "fra en fil, som kun ejeren læser", en: "from a file that its owner alone reads"))
                    : .ok(BilingualText(da: "serveren bad ikke om nogen", en: "the server asked for none"))
            ]
        })

    static let tls = DoctorCheck(
        "tls", "Kryptering", "Encryption",
        .database { database in
            [
                database.connection.tlsVersion.map { .ok($0) }
                    ?? .ok(
                        BilingualText(
                            da: "ingen; den forlader ikke maskinen", en: "none; it does not leave the machine"))
            ]
        })

    static let connection = DoctorCheck(
        "database", "Database", "Database",
        .database { database in
            try database.names(
                "who", "select session_user || '@' || pg_catalog.current_database()"
            ).map { .ok($0) }
        })

    static let serverVersion = DoctorCheck(
        "server_version", "Serverens version", "Server version",
        .database { database in
            let version = try database.setting("server_version")
            let number = Int(try database.setting("server_version_num")) ?? 0
            return [number >= 150_000 ? .ok(version) : .problem(DatabaseWords.refusal(.tooOld(version: version)))]
        })

    /// In a database that knows no letters the length of a text is that of its bytes, and nobody checks them.
    static let encoding = DoctorCheck(
        "encoding", "Tegnsæt", "Encoding",
        .database { database in
            let encoding = try database.setting("server_encoding")
            return [
                encoding == "UTF8"
                    ? .ok(encoding)
                    : .warning(
                        BilingualText(
                            da: "\(encoding): databasen kender ikke æ, ø og å",
                            en: "\(encoding): the database does not know æ, ø and å"),
                        remedy: BilingualText(
                            da: "opret en ny: create database NAVN encoding 'UTF8' template template0",
                            en: "make another: create database NAME encoding 'UTF8' template template0"))
            ]
        })

    static let readOnly = DoctorCheck(
        "read_only", "Kan skrives", "Writable",
        .database { database in
            let isReadOnly = try database.names(
                "read_only",
                """
                select 'x' where pg_catalog.pg_is_in_recovery()
                    or pg_catalog.current_setting('default_transaction_read_only') = 'on'
                """)
            return [
                isReadOnly.isEmpty
                    ? .ok(BilingualText(da: "ja", en: "yes")) : .problem(DatabaseWords.refusal(.readOnly))
            ]
        })

    /// Which check an error of the connect belongs to.
    static func concerning(_ error: any Error) -> DoctorCheck {
        guard let error = error as? DatabaseError, case .addressUnsafe(let danger) = error.kind else {
            return connection
        }
        switch danger {
        case .passwordInAddress, .passwordInEnvironment: return passwordEnvironment
        case .fileOpenToOthers: return passwordFile
        case .serverNotVerified: return tls
        }
    }
}
