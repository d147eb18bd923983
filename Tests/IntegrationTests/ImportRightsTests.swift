import Postgres
import TestSupport
import Testing

/// Who may do what with the ledger.
@Suite("rights on the ledger")
struct ImportRightsTests {
    private func sqlState(_ connection: DatabaseConnection, _ text: String) -> String? {
        do {
            try connection.query(Statement("tests.forbidden", text))
            return nil
        } catch {
            return error.sqlState
        }
    }

    @Test("the batch role can neither delete nor change what the ledger holds", arguments: TestLedger.tables)
    func batch(table: String) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let batch = try ledger.database.connect()
        #expect(sqlState(batch, "delete from ledger.\(table)") == "42501")
        #expect(sqlState(batch, "truncate ledger.\(table)") == "42501")
        #expect(sqlState(batch, "drop table ledger.\(table)") == "42501")
        #expect(sqlState(batch, "alter table ledger.\(table) disable trigger all") == "42501")
        #expect(sqlState(batch, "update ledger.\(table) set \(table == "account" ? "dranst" : "since") = 1") == "42501")
        guard table != "account" else { return }
        // It may end a row once, and neither end it again nor bring it back.
        #expect(sqlState(batch, "update ledger.\(table) set until = null") == "OMK02")
        #expect(sqlState(batch, "update ledger.\(table) set until = since") == "23514")
        #expect(sqlState(batch, "begin; ") == nil)
        #expect(sqlState(batch, "update ledger.\(table) set until = since + 1") == (table == "posting" ? nil : "23503"))
        #expect(sqlState(batch, "rollback") == nil)
    }

    @Test("the reader sees neither ledger nor identities nor imports")
    func reader() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let reader = try ledger.database.connect("omkost_reader")
        for table in TestLedger.tables.map({ "ledger.\($0)" }) + ["identity.citizen", "intake.file", "intake.reject"] {
            #expect(sqlState(reader, "select * from \(table)") == "42501", "\(table)")
        }
    }

    @Test("identities can be added and read by the batch role, never changed or taken away")
    func identities() throws {
        let ledger = try TestLedger()
        let batch = try ledger.database.connect()
        #expect(sqlState(batch, "update identity.citizen set cpr = cpr") == "42501")
        #expect(sqlState(batch, "delete from identity.citizen") == "42501")
        #expect(sqlState(batch, "insert into identity.citizen (cpr) values ('x')") == "23514")
    }
}
