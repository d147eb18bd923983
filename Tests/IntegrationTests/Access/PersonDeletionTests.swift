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

    @Test("what goes on ends with what is published, what begins later on its first day, and nothing published moves")
    func periods() throws {
        let (batch, admin) = (try shared.connect(), try shared.connect("omkost_admin"))
        let last = try #require(try batch.value("select max(fiscal_year)::text from published.partition"))
        let citizen = try #require(
            try batch.value(
                """
                select m.citizen::text from ledger.family_member m join ledger.enrolment e using (citizen)
                where m.until is null and m.valid_to is null and e.until is null limit 1
                """
            ).flatMap { Int32($0) })
        try admin.run(
            """
            insert into ledger.enrolment (municipality, initiative, citizen, starts_on, arm, since)
            select municipality, initiative, citizen, '2031-02-01', arm, since from ledger.enrolment
            where citizen = \(citizen) limit 1
            """)
        let outcome = try #require(try delete(citizen))
        #expect(outcome.periods > 1 && outcome.lastDay == "\(last)-12-31")
        #expect(
            try batch.value(
                """
                select bool_and(ends <= greatest(starts, '\(outcome.lastDay)'::date)) from (
                    select valid_from as starts, valid_to as ends from ledger.family_member
                    where citizen = \(citizen) and until is null
                    union all
                    select starts_on, ends_on from ledger.enrolment where citizen = \(citizen) and until is null) p
                """) == "t")
        #expect(
            try batch.value(
                "select ends_on::text from ledger.enrolment where starts_on = '2031-02-01' and until is null")
                == "2031-02-01")
        #expect(
            try batch.value(
                "select count(*) from ledger.change c full join ledger.version_change v "
                    + "using (batch, fact, municipality, opened_count, ended_count) "
                    + "where batch = \(outcome.batch) and (c.batch is null or v.batch is null)") == "0")
        #expect(try delete(citizen) == nil)
        #expect(try delete(999_999) == nil)
    }

    @Test("a family of which nobody is left, and codes that only it used, stay when the files no longer have them")
    func leftFamily() throws {
        let ledger = try TestLedger()
        let dataset = try Dataset()
        let own = [
            "activities.csv": "ALENE,260,Kun dem", "participation.csv": "ALENE,6181871234,2019-02-01,2019-03-31,",
        ]
        for (file, line) in own { try dataset.write(dataset.text(file) + line + "\n", to: file) }
        try ledger.load(dataset)
        try ledger.run()
        let numbers = "select string_agg(citizen::text, ',') from identity.citizen where cpr ~ '^(6181|7192)'"
        let citizens = try ledger.value(numbers).split(separator: ",").compactMap { Int32($0) }
        let sums = """
            select string_agg(x::text, ' ' order by x::text) from (
                select fiscal_year, sector, initiative, phase, sum(amount_oere) from published.allocated_cost group by 1, 2, 3, 4) x
            """
        let before = try ledger.value(sums)
        for citizen in citizens {
            _ = try PersonDeletion(ledger.database.connect(), programVersion: "test", seal: TestLedger.seal)
                .delete(citizen, reason: "slettefrist")
        }
        #expect(try ledger.value("select count(*) from identity.deleted_family") == "2")
        #expect(
            try ledger.value(
                "select count(*) from ledger.posting where family is not null and posting_text is not null")
                == "0")
        // The sources have been cleaned: of persons, of the family's enrolment, and of what only they used.
        for file in [
            "families.csv", "enrolments.csv", "participation.csv", "service_use.csv", "assignments.csv",
            "time_entries.csv", "activities.csv",
        ] {
            let lines = try dataset.text(file).split(separator: "\n").filter { line in
                !["6181871234", "7192125678", ",,F1,", "ALENE"].contains(where: line.contains)
            }
            // A file without a row is refused, and states nothing.
            if lines.count > 1 {
                try dataset.write(lines.joined(separator: "\n") + "\n", to: file)
            } else {
                try dataset.remove(file)
            }
        }
        try ledger.load(dataset)
        try ledger.run()
        #expect(try ledger.value(sums) == before)
    }

    @Test("codes that a profile made of a person's numbers say nothing any more")
    func numberedCodes() throws {
        let admin = try shared.connect("omkost_admin")
        let row = try admin.query(
            Statement(
                "tests.posting",
                "select citizen::text, municipality::text, posting from ledger.posting where citizen is not null limit 1"
            )
        ).rows.first
        let (citizen, place, posting) = (row?[0] ?? "", row?[1] ?? "", row?[2] ?? "")
        try admin.run(
            """
            insert into identity.numbered_code values ('', \(place), '201901/618187-1234', \(posting)), ('', \(place), 'other', 999999)
            """)
        let held = "select count(*) from access.person_rows(\(citizen)) where place = 'identity.numbered_code'"
        #expect(try admin.value(held) == "1")
        #expect(try delete(#require(Int32(citizen))) != nil)
        #expect(try admin.value(held) == "0")
        #expect(
            try admin.value("select string_agg(value, ' ' order by number) from identity.numbered_code")
                == "deleted \(posting) other")
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
        #expect(
            try omkost("person", citizen, "--delete", "--reason", "igen").errors.contains("was deleted before"))
        #expect(try omkost("explain", "b=\(citizen)").status == 66)
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
        // A key that others can read, none, or another: nobody is imported, and nobody deleted.
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        #expect(try omkost("import", PersonDeletionTests.dataset, "--allow-synthetic").status == 78)
        let kept = try Data(contentsOf: URL(fileURLWithPath: key))
        try FileManager.default.removeItem(atPath: key)
        let other = try #require(
            try batch.value("select max(citizen)::text from identity.citizen where cpr is not null"))
        for bytes in [nil, Data(0..<32)] {
            if let bytes {
                #expect(
                    FileManager.default.createFile(
                        atPath: key, contents: bytes, attributes: [.posixPermissions: 0o400]))
            }
            for arguments in [
                ["import", PersonDeletionTests.dataset, "--allow-synthetic"],
                ["person", other, "--delete", "--reason", "x"],
            ] {
                let refused = try BuiltBinary(home: home.path).run(
                    arguments + ["--language", "en", "--database", shared.ledger.database.url(role: "omkost_batch")])
                #expect(refused.status == 78 && refused.errors.contains("deletion.key is"), "\(refused.errors)")
            }
        }
        // Forgotten, they are new persons.
        #expect(try omkost("person", "--forget-deleted").errors.contains("forgotten: 1"))
        #expect(try omkost("import", PersonDeletionTests.dataset, "--allow-synthetic").status == 0)
        #expect(try batch.value("select count(*) from identity.citizen where cpr = $1", [.text(cpr)]) == "1")
        #expect(kept.count == 32)
    }
}
