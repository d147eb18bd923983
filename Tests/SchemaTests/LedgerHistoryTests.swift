import Postgres
import TestSupport
import Testing

/// Rows of the ledger are added and ended, never changed; the database sees to it, whoever asks.
@Suite struct LedgerHistoryTests {
    private func connect() throws -> (batch: DatabaseConnection, administrator: DatabaseConnection) {
        let database = try TestServer.makeDatabase()
        let batch = try database.connect("omkost_batch")
        try batch.importMunicipality()
        return (batch, try database.connect("omkost_admin"))
    }

    @Test("a fact is ended once, by a later import")
    func ends() throws {
        let (batch, _) = try connect()
        try batch.run("update ledger.municipality set until = 2")
        #expect(try batch.value("select until from ledger.municipality") == "2")
        for again in ["update ledger.municipality set until = 2", "update ledger.municipality set until = null"] {
            let error = try #require(throws: DatabaseError.self) { try batch.run(again) }
            #expect(error.sqlState == "OMK02")
        }
    }

    @Test("a fact cannot end before it began")
    func order() throws {
        let (batch, _) = try connect()
        let error = try #require(throws: DatabaseError.self) {
            try batch.run("update ledger.municipality set until = 1")
        }
        #expect(error.sqlState == "23514")
    }

    @Test("the owner cannot change a fact by mistake either")
    func owner() throws {
        let (_, administrator) = try connect()
        let error = try #require(throws: DatabaseError.self) {
            try administrator.run("update ledger.municipality set name = 'B'")
        }
        #expect(error.sqlState == "OMK02")
    }

    @Test("two versions of the same fact are not in force at once")
    func oneInForce() throws {
        let (batch, _) = try connect()
        let second = "insert into ledger.municipality (municipality, name, since) values (101, 'B', 2)"
        let error = try #require(throws: DatabaseError.self) { try batch.run(second) }
        #expect(error.sqlState == "23505")
        #expect(error.constraint == "municipality_in_force")
        try batch.run("update ledger.municipality set until = 2")
        try batch.run(second)
    }

    @Test("a posting's partition keeps its history too")
    func partition() throws {
        let (batch, _) = try connect()
        try batch.run(
            """
            select ledger.make_posting_partition(2018::smallint);
            insert into ledger.account (function, dranst, grouping, species) values ('5.57.71', 1, '', '');
            insert into ledger.posting (municipality, fiscal_year, posting, account, posted_on, amount_oere, since)
                values (101, 2018, 'p', 1, '2018-01-01', 100, 1);
            update ledger.posting set until = 2;
            """)
        let error = try #require(throws: DatabaseError.self) {
            try batch.run("update ledger.posting_2018 set until = 3")
        }
        #expect(["42501", "OMK02"].contains(error.sqlState))
        let parent = try #require(throws: DatabaseError.self) { try batch.run("update ledger.posting set until = 3") }
        #expect(parent.sqlState == "OMK02")
    }
}
