import CostModel
import Postgres

/// The log of look-ups. For finance and leads it is also the door: views show them the persons that their session has looked
/// up, in transactions that were committed before.
package struct LookUpLog {
    /// What a role may do with persons.
    package enum Standing: Sendable {
        /// Sees none.
        case none
        /// Sees those of its municipalities or initiatives, and says why.
        case reader
        /// Computes them.
        case batch
    }

    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    package func standing() throws(DatabaseError) -> Standing {
        let statement = Statement(
            "look_up.standing",
            """
            select pg_has_role('omkost_batch', 'usage'),
                pg_has_role('omkost_finance', 'usage') or pg_has_role('omkost_lead', 'usage')
            """)
        let row = try connection.query(statement).onlyRow(of: statement)
        return row[0] == "t" ? .batch : row[1] == "t" ? .reader : .none
    }

    /// In a transaction of its own; it is committed when this returns.
    package func write(_ lookUps: [LookUp]) throws {
        let statement = Statement("look_up.write", "select access.record_look_up($1, $2::integer, $3::integer, $4, $5)")
        try connection.transaction(.readCommitted) {
            for lookUp in lookUps { try connection.query(statement, LookUpLog.parameters(lookUp)) }
        }
    }

    private static func parameters(_ lookUp: LookUp) -> [Parameter] {
        func number(_ number: (some BinaryInteger)?) -> Parameter { number.map { .number($0) } ?? .null }
        let purpose = Parameter.text(lookUp.purpose)
        return switch lookUp.subject {
        case .citizen(let citizen): [.text("citizen"), .null, number(citizen), .null, purpose]
        case .family(let place, let code): [.text("family"), number(place), .null, .text(code), purpose]
        case .posting(let place, let posting): [.text("posting"), number(place), .null, .text(posting), purpose]
        case .extract(let place): [.text("extract"), number(place), .null, .null, purpose]
        }
    }

    /// - Returns: how many look-ups were older than so many months, and are forgotten
    package func forget(olderThanMonths months: Int) throws(DatabaseError) -> Int {
        let statement = Statement("look_up.forget", "select access.forget_look_ups($1::integer)")
        return Int(try connection.query(statement, [.number(months)]).onlyRow(of: statement)[0] ?? "") ?? 0
    }
}
