import CostModel
import Postgres
import Testing

@testable import Batch

/// Which exit status an error of the database ends in.
@Suite("the database's errors as exit status")
struct DatabaseWordsTests {
    @Test(
        "every SQLSTATE that was seen, and some that were not",
        arguments: [
            ("08000", CostModel.ExitStatus.temporary), ("08006", .temporary), ("57P01", .temporary),
            ("57P02", .temporary),
            ("57P03", .temporary), ("57P05", .temporary), ("53300", .temporary), ("40001", .temporary),
            ("40P01", .temporary), ("55P03", .temporary), ("57014", .temporary), ("53100", .temporary),
            ("53200", .temporary), ("53400", .temporary), ("25P03", .invariantBroken), ("25P04", .invariantBroken),
            ("22003", .invariantBroken), ("22008", .invariantBroken), ("22012", .invariantBroken),
            ("22021", .invariantBroken), ("22023", .invariantBroken), ("22P02", .invariantBroken),
            ("22P04", .invariantBroken), ("23502", .invariantBroken), ("23505", .invariantBroken),
            ("23514", .invariantBroken), ("42501", .notPermitted), ("28000", .notPermitted), ("28P01", .notPermitted),
            ("42P01", .configuration), ("42703", .configuration), ("42883", .configuration), ("58P01", .configuration),
            ("3D000", .configuration), ("3F000", .configuration), ("25006", .configuration), ("XX000", .temporary),
            ("XX001", .temporary), ("58030", .temporary), ("OMK01", .invariantBroken), ("0A000", .unclassified),
            ("25P01", .unclassified), ("42601", .unclassified), ("54000", .unclassified),
        ])
    func sqlState(sqlState: String, status: CostModel.ExitStatus) {
        let error = DatabaseError(.refused, sqlState: sqlState, statement: "some.statement")
        #expect(DatabaseWords.refusal(error).status == status)
    }

    @Test(
        "every other way in which the database can fail a command",
        arguments: [
            (DatabaseError(.addressUnreadable), CostModel.ExitStatus.usage),
            (DatabaseError(.unreachable, connectMessage: "Connection refused"), .databaseUnreachable),
            (DatabaseError(.unreachable), .databaseUnreachable),
            (DatabaseError(.unreachable, sqlState: "57P03", connectMessage: "starting up"), .databaseUnreachable),
            (DatabaseError(.unreachable, sqlState: "53300", connectMessage: "too many"), .databaseUnreachable),
            (DatabaseError(.unreachable, sqlState: "28P01", connectMessage: "password"), .notPermitted),
            (DatabaseError(.unreachable, sqlState: "28000", connectMessage: "no role"), .notPermitted),
            (DatabaseError(.unreachable, sqlState: "3D000", connectMessage: "no database"), .configuration),
            (DatabaseError(.unreachable, connectMessage: "certificate verify failed"), .configuration),
            (DatabaseError(.connectionLost, statement: "a.b"), .temporary),
            (DatabaseError(.connectionLost, sqlState: "57P01", statement: "transaction.commit"), .temporary),
            (DatabaseError(.deadlinePassed, statement: "a.b"), .temporary),
            (DatabaseError(.commitFailed, statement: "transaction.commit"), .temporary),
            (DatabaseError(.commitUnknown, statement: "transaction.commit"), .commitUnknown),
            (DatabaseError(.unexpectedAnswer, statement: "a.b"), .unclassified),
        ])
    func kind(error: DatabaseError, status: CostModel.ExitStatus) {
        let refusal = DatabaseWords.refusal(error)
        #expect(refusal.status == status)
        if let statement = error.statement, error.kind != .commitUnknown {
            #expect(refusal.what.english.contains(statement), "the words name the statement")
        }
    }
}
