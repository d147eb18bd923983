import CostModel
import Disclosure
import Foundation
import Intake
import ModelFile
import Postgres
import Publication
import Reporting
import TestSupport

@testable import Batch

/// A ledger of one test, and the commands on it without the process around them: what they do, and what they would say.
struct TestLedger {
    let database: TestDatabase

    init() throws {
        self.init(try TestServer.makeDatabase())
    }

    init(_ database: TestDatabase) {
        self.database = database
    }

    /// What `omkost import` does once it is connected.
    @discardableResult
    func load(_ path: String, rejectLimit: Int = 0, allowsSynthetic: Bool = true) throws -> ImportReport {
        try load(ImportPlan(datasetPath: path), rejectLimit: rejectLimit, allowsSynthetic: allowsSynthetic)
    }

    /// What `omkost import --profile` does once it is connected.
    /// - Parameter path: nil where the profile reads a relation
    @discardableResult
    func load(
        _ path: String?, profile: String, rejectLimit: Int = 0, allowsSynthetic: Bool = true
    ) throws -> ImportReport {
        try load(
            ImportPlan(extractPath: path, ProfileShelf(paths: [profile])), rejectLimit: rejectLimit,
            allowsSynthetic: allowsSynthetic)
    }

    private func load(
        _ plan: ImportPlan, rejectLimit: Int, allowsSynthetic: Bool
    ) throws -> ImportReport {
        var options = ImportOptions(
            rejectLimit: rejectLimit, allowsSynthetic: allowsSynthetic, programVersion: ProgramVersion.text)
        options.seal = TestLedger.seal
        return try DatasetImport(
            database.connect(), options: options, readCategories: ModelFile.categories,
            openSource: { try database.connect() }, progress: { _, _ in }
        ).run(plan.sources, model: plan.model.map { ($0.text, $0.sha256) }).answer
    }

    /// As above; the folder lives until it is read.
    @discardableResult
    func load(_ dataset: Dataset, rejectLimit: Int = 0) throws -> ImportReport {
        try withExtendedLifetime(dataset) { try load(dataset.path, rejectLimit: rejectLimit) }
    }

    func refusal(_ dataset: Dataset, rejectLimit: Int = 0) -> Failure? {
        withExtendedLifetime(dataset) { refusal(dataset.path, rejectLimit: rejectLimit) }
    }

    /// How an import is refused; nil where it is not.
    func refusal(_ path: String, rejectLimit: Int = 0, allowsSynthetic: Bool = true) -> Failure? {
        do {
            try load(path, rejectLimit: rejectLimit, allowsSynthetic: allowsSynthetic)
            return nil
        } catch {
            return Failure(error)
        }
    }

    /// How libpq is told where it is, as `--database` takes it.
    var url: String {
        database.address().keyValues
    }

    /// As above, by a profile.
    func refusal(_ path: String?, profile: String, rejectLimit: Int = 0) -> Failure? {
        do {
            try load(path, profile: profile, rejectLimit: rejectLimit)
            return nil
        } catch {
            return Failure(error)
        }
    }

    /// `omkost run --recompute`, without what it prints.
    func run(municipality: Int16? = nil, recomputes: Bool = true, acceptsDrift: Bool = false) throws {
        let request = RunRequest(
            host: "test", programVersion: ProgramVersion.text, municipality: municipality, fiscalYear: nil,
            recomputes: recomputes, acceptsDrift: acceptsDrift)
        let console = Console(ConsoleOptions(format: "csv", language: nil, isQuiet: true, allowsColor: false))
        try Workplace.use(.given(url: url), console) { workplace in
            _ = try CostYearJob(request, workerCount: 2).run(workplace, console)
        }
    }

    /// How a run ends that publishes nothing; nil for one that does.
    func runFailure() -> Failure? {
        do {
            try run()
            return nil
        } catch {
            return Failure(error)
        }
    }

    /// `omkost check --format csv`.
    func check() throws -> String {
        let (table, language) = try CheckJob().table(database.connect())
        return String(
            decoding: table.bytes(as: .csv, style: TextStyle(language, color: false, width: nil)), as: UTF8.self)
    }

    /// By a key of the tests'.
    static let seal = NumberSeal(keyCheck: String(repeating: "k", count: 26)) { number, source in
        guard let key = try? PseudonymKey(bytes: Array(0..<32)),
            let maker = try? PseudonymMaker(project: "deletion", key: key)
        else { return "" }
        return maker.person(digits: number, source: source).text
    }

    /// Deletes the person of a posting.
    func deletePerson(ofPosting posting: String) throws {
        let connection = try database.connect()
        let citizen = try connection.value(
            "select citizen::text from ledger.posting where posting = $1 and until is null", [.text(posting)])
        _ = try PersonDeletion(connection, programVersion: "test", seal: TestLedger.seal)
            .delete(citizen.flatMap { Int32($0) } ?? -1, reason: "slettefrist")
    }

    /// Ends a posting, as a correction by the finance system will.
    func end(posting: String) throws {
        let administrator = try database.connect("omkost_admin")
        try administrator.query(
            Statement(
                "tests.end_posting",
                "update ledger.posting set until = (select max(batch) from intake.batch) where posting = $1"),
            [.text(posting)])
        try countChangesAgain(administrator)
    }

    /// Adds postings of an amount that are otherwise like one that is there, as an import of a very large file would.
    func addPostings(_ count: Int, ofOere oere: Int64, like posting: String) throws {
        let administrator = try database.connect("omkost_admin")
        try administrator.query(
            Statement(
                "tests.add_postings",
                """
                insert into ledger.posting
                select p.municipality, p.fiscal_year, p.posting || '-' || n, p.account, p.posted_on, p.served_on, $3::bigint,
                    p.citizen, p.family, p.activity, p.cost_centre, p.initiative, p.posting_text, p.since, p.until
                from ledger.posting p cross join generate_series(1, $2::integer) n where p.posting = $1
                """), [.text(posting), .number(count), .number(oere)])
        try countChangesAgain(administrator)
    }

    private func countChangesAgain(_ administrator: DatabaseConnection) throws {
        try administrator.run(
            """
            set session_replication_role = replica;
            delete from ledger.change where fact = 'postings';
            insert into ledger.change select * from ledger.version_change where fact = 'postings';
            """)
    }

    // MARK: What it holds

    static let tables = [
        "model", "municipality", "family_member", "initiative", "enrolment", "activity", "participation", "cost_centre",
        "cost_centre_use", "service_use", "assignment", "employment", "time_entry", "meeting", "work_hours",
        "work_category",
        "control_total", "budget", "price_index", "posting", "account",
    ]

    /// The first column of the only row of a query.
    func value(_ query: String) throws -> String {
        let statement = Statement("tests.value", query)
        return try database.connect().query(statement).onlyRow(of: statement)[0] ?? ""
    }

    func count(_ query: String) throws -> Int {
        Int(try value("select count(*) from \(query)")) ?? -1
    }

    /// A fingerprint of every row of the ledger and of the identities, history included.
    func fingerprint() throws -> String {
        let tables =
            TestLedger.tables.map { "ledger.\($0)" } + ["ledger.change", "identity.citizen", "identity.numbered_code"]
        let queries = tables.map { table in
            "select '\(table) ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) "
                + "from \(table) t"
        }
        return try value("select concat_ws(E'\\n', \(queries.map { "(\($0))" }.joined(separator: ", ")))")
    }

    /// Facts in force, by table, as text without versions and batches; `where` narrows them.
    func inForce(_ table: String, _ columns: String, where condition: String = "true") throws -> [String] {
        let statement = Statement(
            "tests.in_force",
            "select concat_ws('|', \(columns)) from ledger.\(table) where until is null and \(condition) order by 1")
        return try database.connect().query(statement).rows.map { $0[0] ?? "" }
    }
}
