import CostModel
import Postgres
import Publication
import Published
import TestSupport
import Testing

@testable import Batch

/// What is published, and what keeps it: unchanged runs, roll-back, closed years, approvals, retention.
@Suite("what guards a publication")
struct PublicationGuardTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
    }

    /// One more posting in 260/2019.
    private func loadAnotherPosting(_ number: Int = 8, year: Int = 2019) throws {
        let dataset = try Dataset()
        let row = "\(number),260,\(year),\(year)-07-31,,5.57.73,1,,017,5.2,\(number)00.00,6181871234,,,,,Kontanthjælp\n"
        try dataset.write(try dataset.text("postings.csv") + row, to: "postings.csv")
        try ledger.load(dataset.path("postings.csv"))
    }

    private func states() throws -> String {
        try ledger.value("select string_agg(state, ' ' order by run) from run.run")
    }

    private func generation() throws -> Int {
        Int(try ledger.value("select generation from run.publication")) ?? -1
    }

    private func results(of run: Int) throws -> String {
        try figures("run.figures where run = \(run)")
    }

    private func published() throws -> String {
        try figures("run.figures join published.partition using (run, municipality, fiscal_year)")
    }

    private func figures(_ source: String) throws -> String {
        try ledger.value(
            "select string_agg(municipality || '/' || fiscal_year || ' ' || figures_digest || ' ' || fingerprint, E'\\n' "
                + "order by municipality, fiscal_year) from \(source)")
    }

    @Test("where nothing has changed nothing is computed, and --recompute gives the same results")
    func unchanged() throws {
        try ledger.run(recomputes: false)
        #expect(try states() == "PUBLISHED UNCHANGED")
        #expect(try generation() == 1)
        // An import that changes nothing is no change.
        try ledger.load(Dataset.base)
        try ledger.run(recomputes: false)
        #expect(try states() == "PUBLISHED UNCHANGED UNCHANGED")
        try ledger.run()
        #expect(try results(of: 4) == results(of: 1))
        try loadAnotherPosting()
        try ledger.run(recomputes: false)
        #expect(try states() == "SUPERSEDED UNCHANGED UNCHANGED SUPERSEDED PUBLISHED")
        #expect(try results(of: 5) != results(of: 4))
    }

    @Test("another model, or a municipality never published, is a change")
    func changes() throws {
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "years: [2018, 2019]", "years: [2019, 2019]")
        try ledger.load(dataset.path("model.yaml"))
        try ledger.run(recomputes: false)
        #expect(try states() == "SUPERSEDED PUBLISHED")
        #expect(try ledger.value("select min(fiscal_year) from published.partition") == "2019")
        try dataset.write("municipality,name\n270,Gribskov\n", to: "municipalities.csv")
        try ledger.load(dataset.path("municipalities.csv"))
        try ledger.run(recomputes: false)
        #expect(try states() == "SUPERSEDED SUPERSEDED PUBLISHED")
    }

    @Test("rolled back, the earlier figures are published again, and the next run computes from the ledger")
    func rollback() throws {
        try loadAnotherPosting()
        try ledger.run()
        let connection = try ledger.database.connect()
        let (new, old) = try Rollback(RunOwner(connection)).roll(back: nil)
        #expect([new, old] == [3, 1])
        #expect(try states() == "PUBLISHED SUPERSEDED")
        #expect(try ledger.value("select string_agg(distinct run::text, ',') from published.partition") == "1")
        #expect(
            try ledger.value("select reason from run.publication_log where generation = 3") == "rollback to 1")
        try connection.query(Statement("tests.unlock", "select pg_advisory_unlock_all()"))
        try ledger.run(recomputes: false)
        #expect(try states() == "SUPERSEDED SUPERSEDED PUBLISHED")
        #expect(try published() == results(of: 2))
        #expect(throws: RollbackImpossible.noGeneration(17)) { try Rollback(RunOwner(connection)).roll(back: 17) }
        #expect(throws: RollbackImpossible.noGeneration(4)) { try Rollback(RunOwner(connection)).roll(back: 4) }
    }

    @Test("a closed year stops runs and roll-backs that would change it, and lets others through, until it is reopened")
    func closed() throws {
        let book = ClosingBook(try ledger.database.connect())
        #expect(try book.write(municipality: 260, year: 2019, isReopening: true) == nil)
        #expect(try book.write(municipality: 260, year: 2031, isReopening: false) == nil)
        #expect(try book.write(municipality: 260, year: 2019, isReopening: false) == 1)
        try loadAnotherPosting(8, year: 2018)
        try ledger.run()
        #expect(try generation() == 2)
        try loadAnotherPosting(9)
        let rejected = #expect(throws: RunRejected.self) { try ledger.run() }
        #expect(rejected?.findings.map(\.code) == [.closedYearChanged])
        #expect(rejected?.findings.map(\.municipality) == [260])
        #expect(try states() == "SUPERSEDED PUBLISHED REJECTED")
        #expect(try generation() == 2)
        #expect(try book.write(municipality: 260, year: 2019, isReopening: true) == 2)
        try ledger.run()
        #expect(try generation() == 3)
        #expect(try book.write(municipality: 260, year: 2019, isReopening: false) == 4)
        let owner = try RunOwner(ledger.database.connect())
        let year = Partition(municipality: 260, fiscalYear: FiscalYear(2019))
        #expect(throws: RollbackImpossible.closedYears([year])) { try Rollback(owner).roll(back: 2) }
    }

    @Test("a closed year may not go missing either")
    func closedMissing() throws {
        _ = try ClosingBook(ledger.database.connect()).write(municipality: 260, year: 2018, isReopening: false)
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "years: [2018, 2019]", "years: [2019, 2019]")
        try ledger.load(dataset.path("model.yaml"))
        #expect(throws: RunRejected.self) { try ledger.run() }
    }

    @Test("an approval stands while the figures do, lapses with them, and holds again when they are back")
    func approval() throws {
        let book = ApprovalBook(try ledger.database.connect())
        func approvals() throws -> [Bool] {
            try PublishedReader.read(ledger.database.connect("omkost_reader")) { reader in
                try reader.approvals().map(\.holds)
            }
        }
        #expect(try book.write(municipality: 260, year: 2031, by: "NN", note: nil, isWithdrawal: false) == nil)
        #expect(try book.write(municipality: 260, year: 2019, by: "NN", note: nil, isWithdrawal: true) == nil)
        #expect(try book.write(municipality: 260, year: 2019, by: "NN", note: "set", isWithdrawal: false) == 1)
        #expect(try approvals() == [true])
        try ledger.run()
        #expect(try approvals() == [true])
        let dataset = try Dataset()
        try dataset.edit("work_hours.csv", "88,132,176", "88,132,177")
        try ledger.load(dataset.path("work_hours.csv"))
        try ledger.run()
        #expect(try approvals() == [false])
        try ledger.load(Dataset.base + "/work_hours.csv")
        try ledger.run()
        #expect(try approvals() == [true])
        #expect(try book.write(municipality: 260, year: 2019, by: "NN", note: nil, isWithdrawal: true) == 4)
        #expect(try approvals() == [])
    }

    @Test("gc keeps the newest publications, closed ones and the last of the year, and removes nothing under a reader")
    func gc() throws {
        _ = try ClosingBook(ledger.database.connect()).write(municipality: 260, year: 2019, isReopening: false)
        for _ in 0..<5 { try ledger.run() }
        let connection = try ledger.database.connect()
        let retention = Retention(try RunOwner(connection))
        let underReader = try PublishedReader.read(ledger.database.connect("omkost_reader")) { _ in
            try retention.forget(keeping: 3)?.runs
        }
        #expect(underReader == nil)
        let forgotten = try #require(try retention.forget(keeping: 3))
        #expect(forgotten.generations == [2, 3])
        #expect(forgotten.runs == [2, 3])
        #expect(try results(of: 2) == "")
        #expect(try ledger.count("pg_class where relname like 'allocated_cost_%_2'") == 0)
        #expect(try results(of: 1) != "")
        #expect(try retention.forget(keeping: 1).map(\.runs) == [])
        #expect(try states() == "SUPERSEDED SUPERSEDED SUPERSEDED SUPERSEDED SUPERSEDED PUBLISHED")
    }

    @Test("stored results are changed by nobody, not by a superuser either")
    func immutable() throws {
        let administrator = try ledger.database.connect("omkost_admin")
        for change in [
            "update run.allocated_cost set amount_oere = amount_oere + 1", "delete from run.slot",
            "update run.cost_class set rule = null",
        ] {
            let error = #expect(throws: DatabaseError.self) {
                try administrator.query(Statement("tests.change", change))
            }
            #expect(error?.sqlState == "OMK04")
        }
    }

    @Test("a night that brings nothing new but refused rows is held against the limits all the same")
    func refusedOnly() throws {
        let dataset = try Dataset()
        try dataset.write(try dataset.text("model.yaml") + "\ngates:\n  rejected_kroner: 100\n", to: "model.yaml")
        try ledger.load(dataset.path("model.yaml"))
        try ledger.run(recomputes: false)
        // The first posting is known already.
        try dataset.write(
            try dataset.text("postings.csv").split(separator: "\n").prefix(2).joined(separator: "\n")
                + "\n77,260,2019,2019-06-15,,5.57.72,1,,,,5000.00,,NOFAM,,,,x\n", to: "postings.csv")
        try ledger.load(dataset.path("postings.csv"), rejectLimit: 1)
        for _ in 0..<2 { #expect(throws: RunRejected.self) { try ledger.run(recomputes: false) } }
        #expect(try states() == "SUPERSEDED PUBLISHED REJECTED REJECTED")
    }

    @Test("what was published with a run is what it computed and what stayed")
    func publishedWith() throws {
        try loadAnotherPosting()
        try ledger.run(recomputes: false)
        #expect(try ledger.value("select count(*) from run.reconciliation where run = 2") == "1")
        let figures = try #require(try RunFigures(run: 2, ledger.database.connect()))
        #expect(try figures.partitions.count == ledger.count("published.partition"))
        var total: Int128 = 0
        try figures.forEachTotal { _, _, _, oere in total += oere }
        #expect(try String(total) == ledger.value("select sum(posted_oere) from published.reconciliation"))
    }

    @Test("drift that is accepted is published")
    func acceptedDrift() throws {
        let dataset = try Dataset()
        try dataset.write(try dataset.text("model.yaml") + "\ngates:\n  drift_percent: 0.1\n", to: "model.yaml")
        try ledger.load(dataset.path("model.yaml"))
        try loadAnotherPosting()
        #expect(throws: RunRejected.self) { try ledger.run() }
        try ledger.run(acceptsDrift: true)
        #expect(try generation() == 2)
    }

    @Test("what a new total of nothing was is more than any part of it")
    func driftOfNothing() throws {
        let dataset = try Dataset()
        try dataset.write(try dataset.text("model.yaml") + "\ngates:\n  drift_percent: 500\n", to: "model.yaml")
        try dataset.edit("model.yaml", "years: [2018, 2019]", "years: [2018, 2020]")
        try ledger.load(dataset.path("model.yaml"))
        try ledger.run()
        try loadAnotherPosting(8, year: 2020)
        let rejected = #expect(throws: RunRejected.self) { try ledger.run() }
        #expect(rejected?.findings.map(\.found) == [nil])
    }

    /// The model of the sound dataset with a norm, or another one.
    private func loadNorm(_ hours: Int) throws {
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "fte:\n", "fte:\n  norms:\n    - { id: \"1924\", hours: \(hours) }\n")
        try ledger.load(dataset.path("model.yaml"))
    }

    @Test("another norm is another figure: an approval lapses, and a closed year forbids it")
    func norms() throws {
        try loadNorm(1_924)
        try ledger.run()
        let connection = try ledger.database.connect()
        _ = try ApprovalBook(connection).write(
            municipality: 260, year: 2019, by: "NN", note: nil, isWithdrawal: false)
        try loadNorm(1_500)
        try ledger.run()
        let holds = try PublishedReader.read(ledger.database.connect("omkost_reader")) { reader in
            try reader.approvals().map(\.holds)
        }
        #expect(holds == [false])
        _ = try ClosingBook(connection).write(municipality: 260, year: 2019, isReopening: false)
        try loadNorm(1_924)
        #expect(throws: RunRejected.self) { try ledger.run() }
    }

    @Test("a part is not computed with another model than the rest")
    func partOfOtherModel() throws {
        try loadNorm(1_924)
        let refusal = #expect(throws: Refusal.self) { try ledger.run(municipality: 250) }
        #expect(refusal?.status == .configuration)
        #expect(try generation() == 1)
        try ledger.run()
        try ledger.run(municipality: 250)
        #expect(try generation() == 3)
    }

    @Test("refused postings that cancel each other are worth both")
    func refusedWithoutSign() throws {
        let dataset = try Dataset()
        try dataset.write(try dataset.text("model.yaml") + "\ngates:\n  rejected_kroner: 100\n", to: "model.yaml")
        let row = "260,2019,2019-07-31,,5.28.21,1,,002,4.9"
        try dataset.write(
            try dataset.text("postings.csv") + "8,\(row),90.00,,F9,,,,\n9,\(row),-90.00,,F9,,,,\n", to: "postings.csv")
        try ledger.load(dataset, rejectLimit: 2)
        let rejected = #expect(throws: RunRejected.self) { try ledger.run() }
        #expect(rejected?.findings.map(\.oere) == [18_000])
    }

    @Test("runs whose results gc removed are not compared")
    func diffOfForgotten() throws {
        for _ in 0..<4 { try ledger.run() }
        _ = try Retention(RunOwner(ledger.database.connect())).forget(keeping: 3)
        let connection = try ledger.database.connect()
        #expect(try RunFigures(run: 1, connection) == nil)
        #expect(try RunFigures(run: 5, connection) != nil)
    }
}
