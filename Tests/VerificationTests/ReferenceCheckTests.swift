import CostModel
import ModelFile
import Postgres
import TestSupport
import Testing
import Verification

/// What the comparison sees: stored lines that are the reference's own, and then one thing changed.
@Suite("stored lines against the reference", .serialized)
struct ReferenceCheckTests {
    private let database: TestDatabase
    private let check: ReferenceCheck
    private let lineCount: Int

    init() throws {
        database = try TestServer.makeDatabase()
        let connection = try database.connect()
        let folder = "\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/random-6"
        let model = try ImportedDataset.load(folder, into: connection).definition
        let run = try connection.transaction(.readCommitted) {
            try Reference.compute(ReferenceRequest(ledgerBatch: 1), model: model, on: connection)
            return try StoredReference(connection).store()
        }
        check = ReferenceCheck(connection, run: run, model: model)
        lineCount = try check.differences().lineCount
    }

    /// Stored results refuse to be changed; this goes round that.
    private func change(_ text: String) throws {
        let administrator = try database.connect("omkost_admin")
        try administrator.query(Statement("tests.no_triggers", "set session_replication_role = replica"))
        try administrator.query(Statement("tests.change", text))
    }

    @Test("equal lines have no difference, all of them or drawn")
    func equal() throws {
        #expect(lineCount > 500)
        #expect(try check.differences().differenceCount == 0)
        for postings in [10_000, 100, 30] {
            let sample = try check.sampleDifferences(postings: postings)
            #expect(sample.differenceCount == 0, "\(postings)")
            #expect(sample.partitionCount > 0)
        }
    }

    @Test(
        "one change of one stored line is found",
        arguments: [
            "update run.allocated_cost set amount_oere = amount_oere + 1 where (slot, class) = (select min(slot), 1 "
                + "from run.allocated_cost where class = 1) and municipality = (select min(municipality) from run.slot)",
            "delete from run.allocated_cost where class = 2",
            "insert into run.allocated_cost select municipality, fiscal_year, run, slot + 1, class, amount_oere "
                + "from run.allocated_cost where slot = 0 and class = (select min(class) from run.allocated_cost where slot = 0)",
            "update run.slot set phase = 'after' where slot = (select min(s.slot) from run.slot s "
                + "join run.allocated_cost using (municipality, fiscal_year, run, slot) where phase = 'during')",
            "update run.cost_class set municipal_percent = 71 where class = (select min(class) from run.cost_class "
                + "where municipal_percent = 70)",
            "update run.cost_class set grade = 'B' where class = (select min(class) from run.cost_class where grade = 'C')",
        ])
    func changed(text: String) throws {
        try change(text)
        let comparison = try check.differences(limit: 1)
        #expect(comparison.differenceCount > 0)
        #expect(comparison.examples.count == 1)
        #expect(comparison.lineCount == lineCount)
    }

    @Test("a drawn sample sees that lines are not what they must be")
    func changedSample() throws {
        try change("update run.allocated_cost set amount_oere = amount_oere * 2 + 1")
        for postings in [10_000, 30] {
            #expect(try check.sampleDifferences(postings: postings).differenceCount > 0, "\(postings)")
        }
    }
}
