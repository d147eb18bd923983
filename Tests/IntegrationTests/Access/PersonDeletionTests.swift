import Foundation
import Intake
import Postgres
import TestSupport
import Testing

/// Whoever is deleted is nobody afterwards, and no figure moves.
@Suite("deletion of persons")
struct PersonDeletionTests {
    private let shared: SharedLedger

    init() throws {
        shared = try SharedLedger()
    }

    private static let dataset = "\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/random-3"

    /// Published money by everything but persons.
    private func figures() throws -> [[String?]] {
        try shared.connect().query(
            Statement(
                "tests.figures",
                """
                select municipality, fiscal_year, sector, function, flow, status, reason, rule, grade, initiative, cluster, arm,
                    phase, year_offset, booked_initiative, activity, cost_centre, cost_type, sum(amount_oere)
                from published.allocated_cost group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
                order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
                """)
        ).rows
    }

    /// What each person has, in the order of internal numbers, whoever has been deleted.
    private func amounts() throws -> [[String?]] {
        try shared.connect("omkost_admin").query(
            Statement(
                "tests.amounts",
                """
                select p.fiscal_year, s.citizen, s.phase, sum(c.amount_oere)
                from run.publication_partition p
                join run.allocated_cost c using (municipality, fiscal_year, run)
                join run.slot s using (municipality, fiscal_year, run, slot)
                where p.generation = (select max(generation) from run.publication_partition)
                group by 1, 2, 3 order by 1, 2, 3
                """)
        ).rows
    }

    private func order() throws -> [[String?]] {
        try shared.connect().query(
            Statement("tests.order", "select citizen from identity.citizen_rank order by cpr_rank")
        ).rows
    }

    private func delete(_ citizen: Int32) throws -> PersonDeletion.Outcome? {
        try PersonDeletion(shared.connect(), programVersion: "test", seal: TestLedger.seal)
            .delete(citizen, reason: "slettefrist")?.answer
    }

    private func citizens() throws -> [Int32] {
        try shared.connect().query(
            Statement("tests.citizens", "select citizen from identity.citizen where cpr is not null order by citizen")
        ).rows.compactMap { $0[0].flatMap { Int32($0) } }
    }

    @Test("in whatever order persons go, the others and they keep their places, and a run gives everybody the same øre")
    func ranks() throws {
        for seed in Seeds.some(1) {
            var random = SplitMix64(seed: seed)
            let (before, figures, amounts) = (try order(), try figures(), try amounts())
            var left = try citizens()
            try #require(left.count > 10)
            for _ in 0..<10 {
                let citizen = left.remove(at: random.number(0...(left.count - 1)))
                #expect(try delete(citizen) != nil)
                #expect(try order() == before, "seed \(seed): citizen \(citizen)")
            }
            #expect(try self.figures() == figures && self.amounts() == amounts, "seed \(seed)")
            try shared.ledger.run()
            #expect(try self.figures() == figures && self.amounts() == amounts, "seed \(seed): after the next run")
            let broken = try shared.connect("omkost_admin").query(
                Statement("tests.verify", RepositoryFiles.text("sql/verify/v0023_deletion.sql")))
            #expect(broken.rows.isEmpty, "\(broken.rows)")
        }
    }

    @Test("the same files once more change nothing, though they name persons who were deleted; a twin of theirs stays")
    func sameFiles() throws {
        let (figures, all) = (try figures(), try citizens())
        for citizen in all.prefix(3) { #expect(try delete(citizen) != nil) }
        let report = try shared.ledger.load(PersonDeletionTests.dataset)
        for file in report.files {
            #expect(file.accepted == 0 && file.ended == 0 && file.closes, "\(file.file.fileName)")
        }
        let found = report.findings.filter { $0.finding.code == .deletedPerson }
        #expect(found.reduce(0) { $0 + $1.finding.rows } == report.files.reduce(0) { $0 + $1.leftOut })
        #expect(found.contains { $0.file == .families } && found.contains { $0.file == .postings })
        #expect(try citizens() == Array(all.dropFirst(3)))
        try shared.ledger.run()
        #expect(try self.figures() == figures)
    }

    @Test("open periods end after all that is published, and nothing more comes to the remainder")
    func openPeriods() throws {
        let batch = try shared.connect()
        let open = try #require(
            try batch.value(
                "select citizen::text from ledger.family_member where until is null and valid_to is null limit 1"
            ).flatMap { Int32($0) })
        let outcome = try #require(try delete(open))
        #expect(outcome.periods > 0)
        #expect(
            try batch.value(
                """
                select bool_and(valid_to is not null and valid_to <= '\(outcome.lastDay)' and valid_to > (
                    select make_date(max(fiscal_year), 12, 30) from published.partition))
                from ledger.family_member where citizen = \(open) and until is null and since = \(outcome.batch)
                """) == "t")
        #expect(
            try batch.value(
                "select count(*) from ledger.change c full join ledger.version_change v "
                    + "using (batch, fact, municipality, opened_count, ended_count) "
                    + "where batch = \(outcome.batch) and (c.batch is null or v.batch is null)") == "0")
        #expect(try delete(open) == nil)
        #expect(try delete(999_999) == nil)
    }

    @Test("nothing of the number and of texts is left in any table; only the owner's function can delete")
    func gone() throws {
        let (batch, admin) = (try shared.connect(), try shared.connect("omkost_admin"))
        let row = try batch.query(
            Statement(
                "tests.texted",
                """
                select p.citizen::text, i.cpr, p.posting_text from ledger.posting p join identity.citizen i using (citizen)
                where p.posting_text is not null limit 1
                """)
        ).rows.first
        let citizen = try #require(row?[0].flatMap { Int32($0) })
        let cpr = try #require(row?[1])
        let error = #expect(throws: DatabaseError.self) {
            try batch.run("update identity.citizen set cpr = null where citizen = \(citizen)")
        }
        #expect(error?.sqlState == "42501")
        let kept = #expect(throws: DatabaseError.self) {
            try admin.run("update ledger.posting set posting_text = null where citizen = \(citizen)")
        }
        #expect(kept?.sqlState == "OMK02")
        let outcome = try #require(try delete(citizen))
        #expect(outcome.texts > 0)
        let tables = try admin.query(
            Statement(
                "tests.tables",
                """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname in ('identity', 'intake', 'ledger', 'run', 'published', 'access', 'migration')
                """)
        ).rows.compactMap { $0[0] }
        #expect(tables.count > 30)
        for table in tables {
            #expect(
                try admin.value("select count(*) from \(table) x where x::text like $1", [.text("%\(cpr)%")]) == "0",
                "\(table)")
        }
        #expect(
            try admin.value(
                "select count(*) from ledger.posting where citizen = \(citizen) and posting_text is not null") == "0")
        // Other changes of what is left stay refused.
        let changed = #expect(throws: DatabaseError.self) {
            try admin.run("update ledger.posting set amount_oere = 0 where citizen = \(citizen)")
        }
        #expect(changed?.sqlState == "OMK02")
    }

    @Test("the command says what it did, lists it, and is for the batch alone; the key stands beside the database")
    func command() throws {
        let home = try TemporaryFolder("home")
        func omkost(_ arguments: String..., role: String = "omkost_batch") throws -> BuiltBinary.Result {
            try BuiltBinary(home: home.path).run(
                arguments + ["--language", "en", "--database", shared.ledger.database.url(role: role)])
        }
        let batch = try shared.connect()
        let citizen = try #require(
            try batch.value("select min(citizen)::text from published.person_cost where status = 'allocated'"))
        let cpr = try #require(try batch.value("select cpr from identity.citizen where citizen = \(citizen)"))
        let anna = try shared.person("anna", .municipality(240))
        #expect(try omkost("person", citizen, "--delete", "--reason", "x", role: anna).status == 77)
        #expect(try omkost("person", citizen, "--delete").status == 64)
        #expect(try omkost("person", citizen, "--delete", "--reason", "cpr \(cpr)").status == 64)
        let done = try omkost("person", cpr, "--delete", "--reason", "slettefrist, sag 26/1")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("deleted: citizen \(citizen) is nobody now"))
        #expect(!done.errors.contains(cpr))
        #expect(try omkost("person", cpr, "--delete", "--reason", "igen").status == 66)
        let listed = try omkost("person", "--deleted", "--format", "csv")
        #expect(listed.output.contains("\n\(citizen),") && listed.output.contains("slettefrist, sag 26/1"))
        #expect(try omkost("person", citizen).output.contains("a remainder of nobody"))
        #expect(try omkost("access-log", "--citizen", citizen).output.contains("slettefrist, sag 26/1"))
        let costs = try omkost("costs", "--by", "citizen", "--format", "csv")
        #expect(costs.output.contains("\ndeleted,allocated,") && !costs.output.contains(cpr))
        #expect(try omkost("costs", "--by", "sector", "--citizen", citizen).output.contains("(no rows)"))

        let key = "\(home.path)/deletion.key"
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o400)
        let again = try omkost("import", PersonDeletionTests.dataset, "--allow-synthetic")
        #expect(again.status == 0 && again.output.contains("rows about deleted persons were left out"))
        #expect(try batch.value("select count(*) from identity.citizen where cpr = $1", [.text(cpr)]) == "0")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        #expect(try omkost("import", PersonDeletionTests.dataset, "--allow-synthetic").status == 78)
        try FileManager.default.removeItem(atPath: key)
        let blind = try omkost("import", PersonDeletionTests.dataset, "--allow-synthetic", "--dry-run")
        #expect(blind.status == 0 && blind.errors.contains("deletion.key is missing"))
    }
}
