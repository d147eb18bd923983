import CostModel
import Postgres

/// Deletes a person and leaves an anonymous remainder: the CPR number and the texts of postings go, the internal number stays
/// and stands for nobody, so that every figure is what it was (manual: Operating, person).
///
/// Memberships, enrolments, participations and assignments that go on end with the last published year, in a version of the
/// ledger of their own. All in one transaction.
package struct PersonDeletion {
    /// What was done.
    package struct Outcome: Sendable {
        /// The new version of the ledger.
        package var batch: Int
        /// On which periods that went on end now.
        package var lastDay: String
        package var periods: Int
        /// Postings that lost their text, in all versions.
        package var texts: Int
    }

    private let connection: DatabaseConnection
    private let programVersion: String
    private let seal: () throws -> NumberSeal

    /// - Parameter seal: by which the person is known again; asked for once there is somebody to delete
    package init(
        _ connection: DatabaseConnection, programVersion: String, seal: @autoclosure @escaping () throws -> NumberSeal
    ) {
        self.connection = connection
        self.programVersion = programVersion
        self.seal = seal
    }

    /// - Parameters:
    ///   - citizen: internal number
    ///   - reason: one line without a CPR number; it is kept
    /// - Returns: nil where nobody has that number
    /// - Throws: `ImportLocked` while something is imported; `DatabaseError`; whatever `seal` throws
    package func delete(_ citizen: Int32, reason: String) throws -> Committed<Outcome>? {
        let statement = Statement(
            "deletion.delete",
            """
            select batch, last_day::text, period_count, text_count
            from identity.delete_person($1::integer, $2, $3, $4, $5)
            """, patience: .long)
        let witness = { (outcome: Outcome) in
            CommitWitness(
                Statement(
                    "deletion.witness", "select true from identity.deletion where citizen = $1::integer",
                    patience: .short), [.number(citizen)])
        }
        do {
            return try connection.transaction(.readCommitted, witness: witness) {
                try ImportLock.take(connection)
                guard let (number, source) = try identity(of: citizen) else { throw NobodyThere() }
                let seal = try seal()
                let row = try connection.query(
                    statement,
                    [
                        .number(citizen), .text(reason), .text(seal(number, source)), .text(seal.keyCheck),
                        .text(programVersion),
                    ]
                ).onlyRow(of: statement)
                guard let batch = row[0].flatMap({ Int($0) }), let lastDay = row[1],
                    let periods = row[2].flatMap({ Int($0) }), let texts = row[3].flatMap({ Int($0) })
                else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
                return Outcome(batch: batch, lastDay: lastDay, periods: periods, texts: texts)
            }
        } catch is NobodyThere {
            return nil
        }
    }

    /// No import knows anybody again who was deleted until now.
    /// - Returns: how many
    package static func forgetSeals(_ connection: DatabaseConnection) throws -> Int {
        let statement = Statement("deletion.forget", "select identity.forget_seals()")
        return Int(try connection.query(statement).onlyRow(of: statement)[0] ?? "") ?? 0
    }

    /// Ends the transaction.
    private struct NobodyThere: Error {}

    /// Nil for a number that nobody has, or somebody who was deleted had.
    private func identity(of citizen: Int32) throws -> (number: String, source: String)? {
        let statement = Statement(
            "deletion.number",
            "select cpr, source from identity.citizen where citizen = $1::integer and cpr is not null", patience: .short
        )
        guard let row = try connection.query(statement, [.number(citizen)]).rows.first, let number = row[0] else {
            return nil
        }
        return (number, row[1] ?? "")
    }
}
