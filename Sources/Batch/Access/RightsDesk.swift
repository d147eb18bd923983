import CostModel
import Postgres
import Schema

/// Where rights are given, taken and listed: connected as whoever makes the schema.
enum RightsDesk {
    static func open<Answer>(
        _ choice: DatabaseChoice, _ console: Console, for purpose: String, _ body: (RightsBook) throws -> Answer
    ) throws -> Answer {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .migrate, for: purpose)
            let state = try SchemaMigrator(connection).state()
            guard case .current = state else { throw DatabaseUnfit.schema(state) }
            return try connection.transaction(.readCommitted) { try body(RightsBook(connection)) }
        }
    }

    /// What the database says of a right that cannot be given, in words; other errors as they are.
    /// - Parameters:
    ///   - role: as it was typed
    ///   - subject: as it was typed
    static func refusal(_ error: DatabaseError, role: String, subject: String) -> any Error {
        switch error.sqlState {
        case "OMK06":
            Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "databasen har ingen rolle \"\(role)\"", en: "the database has no role \"\(role)\""),
                remedy: BilingualText(
                    da: "opret den først, i PostgreSQL: create role NAVN login",
                    en: "make it first, in PostgreSQL: create role NAME login"))
        case "OMK07":
            Refusal(
                .notPermitted,
                what: BilingualText(
                    da: "\"\(role)\" er ikke en persons rolle: den er omkosts egen, superbruger eller ejer",
                    en: "\"\(role)\" is not a person's role: it is omkost's own, a superuser or an owner"),
                remedy: BilingualText(
                    da: "giv rettigheden til en rolle, som en person logger ind med",
                    en: "give the right to a role that a person logs in with"))
        case "OMK08":
            Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "der er ingen kommune eller indsats \"\(subject)\"",
                    en: "there is no municipality or initiative \"\(subject)\""),
                remedy: BilingualText(
                    da: "indlæs den først, og tjek koden: omkost costs --by municipality,initiative",
                    en: "import it first, and check the code: omkost costs --by municipality,initiative"))
        default: error
        }
    }
}
