import CostModel
import Postgres

extension DatabaseWords {
    /// Why no connection could be made. libpq's words name host, role and database, and no data: there was no session yet.
    static func connectRefusal(_ error: DatabaseError) -> Refusal {
        let danish = error.connectMessage ?? "intet svar"
        let english = error.connectMessage ?? "no answer"
        switch error.connectFailure {
        case .absent:
            return Refusal(
                .databaseUnreachable,
                what: BilingualText(
                    da: "databasen kan ikke nås (\(danish))", en: "the database cannot be reached (\(english))"),
                remedy: BilingualText(
                    da: "tjek adressen, og at serveren kører", en: "check the address, and that the server runs"))
        case .busy:
            return Refusal(
                .databaseUnreachable,
                what: BilingualText(
                    da: "databasen tager ikke imod forbindelser (\(danish))",
                    en: "the database takes no connections (\(english))"),
                remedy: BilingualText(da: "prøv igen om lidt", en: "try again in a while"))
        case .refused:
            return Refusal(
                .notPermitted,
                what: BilingualText(
                    da: "databasen afviste forbindelsen (\(danish))",
                    en: "the database refused the connection (\(english))"),
                remedy: BilingualText(
                    da: "tjek rolle og adgangskode (PGPASSFILE), og serverens pg_hba.conf",
                    en: "check role and password (PGPASSFILE), and the server's pg_hba.conf"))
        case .misconfigured:
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "forbindelsen kan ikke laves sådan (\(danish))",
                    en: "no connection can be made that way (\(english))"),
                remedy: BilingualText(
                    da: "ret adressen: database, sslmode, sslrootcert",
                    en: "correct the address: database, sslmode, sslrootcert"))
        }
    }
}
