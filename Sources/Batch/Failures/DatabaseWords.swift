import CostModel
import Postgres
import Schema

/// What the database's errors say, and which exit status they end in (manual: Decisions).
enum DatabaseWords {
    static func refusal(_ error: DatabaseError) -> Refusal {
        switch error.kind {
        case .addressUnreadable:
            Refusal(
                .usage,
                what: BilingualText(
                    da: "databasens adresse kan ikke læses", en: "the database's address cannot be read"),
                remedy: BilingualText(
                    da: "skriv den som postgresql://bruger@vært/database",
                    en: "write it as postgresql://user@host/database"))
        case .addressUnsafe(let danger):
            dangerRefusal(danger)
        case .unreachable:
            connectRefusal(error)
        case .commitUnknown:
            Refusal(
                .commitUnknown,
                what: BilingualText(
                    da: "forbindelsen forsvandt, mens resultatet blev bekræftet; om det gjaldt, vides ikke",
                    en:
                        "the connection was lost while the result was being committed; whether it took effect is not known"
                ),
                remedy: BilingualText(
                    da: "se efter med omkost runs, når databasen svarer; en indlæsning kan gentages uden skade",
                    en: "look with omkost runs when the database answers; an import can be repeated without harm"))
        case .commitFailed:
            Refusal(
                .temporary,
                what: BilingualText(
                    da:
                        "forbindelsen til databasen forsvandt, før resultatet blev bekræftet (\(error)); intet er ændret",
                    en:
                        "the connection to the database was lost before the result was committed (\(error)); nothing was changed"
                ),
                remedy: BilingualText(da: "prøv igen", en: "try again"))
        case .connectionLost where error.statement == "transaction.commit":
            // A step of something larger, which is not done without it.
            Refusal(
                .temporary,
                what: BilingualText(
                    da: "forbindelsen til databasen forsvandt under bekræftelsen af et trin (\(error))",
                    en: "the connection to the database was lost while a step was being committed (\(error))"),
                remedy: BilingualText(
                    da: "prøv igen; det, der allerede er gjort, gør ingen skade",
                    en: "try again; what has been done already does no harm"))
        case .connectionLost:
            Refusal(
                .temporary,
                what: BilingualText(
                    da: "forbindelsen til databasen forsvandt (\(error)); intet er ændret",
                    en: "the connection to the database was lost (\(error)); nothing was changed"),
                remedy: BilingualText(da: "prøv igen", en: "try again"))
        case .deadlinePassed:
            Refusal(
                .temporary,
                what: BilingualText(
                    da: "databasen svarede ikke i tide (\(error))", en: "the database did not answer in time (\(error))"
                ),
                remedy: BilingualText(da: "prøv igen, når serveren er rask", en: "try again when the server is well"))
        case .refused:
            Refusal(
                status(error.sqlState),
                what: BilingualText(da: "databasen afviste (\(error))", en: "the database refused (\(error))"),
                remedy: remedy(error.sqlState))
        case .interrupted, .unexpectedAnswer:
            Refusal(
                .unclassified,
                what: BilingualText(
                    da: "uventet svar fra databasen (\(error))", en: "unexpected answer of the database (\(error))"),
                remedy: BilingualText(da: "meld det til omkosts udviklere", en: "report it to the developers of omkost")
            )
        }
    }

    static func status(_ sqlState: String?) -> ExitStatus {
        guard let state = sqlState else { return .temporary }
        switch state {
        // We were idle within a transaction: our pause is a bug.
        case "25P03", "25P04": return .invariantBroken
        case "55P03", "57014", "40001", "40P01": return .temporary
        case "42501": return .notPermitted
        case "42P01", "42703", "42883", "58P01", "3D000", "3F000", "25006": return .configuration
        default: break
        }
        if state.hasPrefix("57P") { return .temporary }
        switch state.prefix(2) {
        case "08", "53", "58", "XX": return .temporary
        case "28": return .notPermitted
        case "22", "23": return .invariantBroken
        default: return state.hasPrefix("OMK") ? .invariantBroken : .unclassified
        }
    }

    private static func remedy(_ sqlState: String?) -> BilingualText {
        switch status(sqlState) {
        case .temporary where sqlState == "53100":
            BilingualText(
                da: "skaf plads på databasens disk, og prøv igen", en: "make room on the database's disk, and try again"
            )
        case .temporary:
            BilingualText(da: "prøv igen om lidt", en: "try again in a while")
        case .notPermitted:
            BilingualText(
                da: "giv rollen rettigheden, eller forbind som omkost_batch",
                en: "grant the right, or connect as omkost_batch")
        case .configuration where sqlState == "58P01":
            BilingualText(
                da: "serverens programmer er skiftet ud under den: genstart serveren",
                en: "the server's programs were replaced while it ran: restart the server")
        case .configuration:
            BilingualText(da: "kør: omkost doctor", en: "run: omkost doctor")
        default:
            BilingualText(da: "meld det til omkosts udviklere", en: "report it to the developers of omkost")
        }
    }

    static func refusal(_ unfit: DatabaseUnfit) -> Refusal {
        switch unfit {
        case .schema(let state):
            schemaRefusal(state)
        case .tooManyRights(let user):
            Refusal(
                .configuration,
                what: BilingualText(
                    da:
                        "\(user) er superbruger, ejer eller uden om row level security; omkost arbejder kun med begrænsede rettigheder",
                    en:
                        "\(user) is a superuser, an owner or past row level security; omkost works with limited rights only"
                ),
                remedy: BilingualText(
                    da: "forbind som omkost_batch, eller: create role NAVN login in role omkost_batch",
                    en: "connect as omkost_batch, or: create role NAME login in role omkost_batch"))
        case .lacksRole(let user, let role):
            Refusal(
                .notPermitted,
                what: BilingualText(
                    da: "\(user) har ikke rettighederne i \(role)", en: "\(user) has not the rights of \(role)"),
                remedy: BilingualText(
                    da: "forbind som \(role) eller en rolle, der er medlem af den",
                    en: "connect as \(role), or as a role that is a member of it"))
        case .readOnly:
            Refusal(
                .configuration,
                what: BilingualText(da: "serveren kan kun læses", en: "the server is read-only"),
                remedy: BilingualText(
                    da: "forbind til den primære server; er det den, så ophæv default_transaction_read_only",
                    en: "connect to the primary server; if it is that, reset default_transaction_read_only"))
        case .pooled:
            Refusal(
                .configuration,
                what: BilingualText(
                    da: "forbindelsen går gennem en pooler, der skifter session mellem transaktioner",
                    en: "the connection goes through a pooler that changes sessions between transactions"),
                remedy: BilingualText(
                    da: "forbind direkte til PostgreSQL", en: "connect to PostgreSQL itself"))
        case .tooOld(let version):
            Refusal(
                .configuration,
                what: BilingualText(da: "PostgreSQL \(version) er for gammel", en: "PostgreSQL \(version) is too old"),
                remedy: BilingualText(da: "brug PostgreSQL 15 eller nyere", en: "use PostgreSQL 15 or newer"))
        }
    }

    static func schemaRefusal(_ state: SchemaState) -> Refusal {
        let migrate = BilingualText(
            da: "kør som administrator: omkost migrate --database URL",
            en: "run as an administrator: omkost migrate --database URL")
        switch state {
        case .missing:
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "databasen har ikke omkosts skema", en: "the database has not the schema of omkost"),
                remedy: migrate)
        case .older(let found, let needed):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "skemaet er version \(found); programmet kræver \(needed)",
                    en: "the schema is version \(found); the program needs \(needed)"), remedy: migrate)
        case .newer(let found, let known):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "skemaet er version \(found), nyere end programmets \(known)",
                    en: "the schema is version \(found), newer than the program's \(known)"),
                remedy: BilingualText(da: "installér det nyeste omkost", en: "install the newest omkost"))
        case .drifted(let name, let recorded, let found):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "skematrin \(name) er anvendt med en anden tekst (\(recorded) mod \(found))",
                    en: "schema step \(name) was applied with another text (\(recorded) against \(found))"),
                remedy: BilingualText(
                    da: "brug den version af omkost, der lavede skemaet",
                    en: "use the version of omkost that made the schema"))
        case .current(let version):
            return Refusal(
                .configuration,
                what: BilingualText(da: "skemaet er version \(version)", en: "the schema is version \(version)"),
                remedy: BilingualText(da: "der er intet at gøre", en: "there is nothing to do"))
        }
    }
}
