import CostModel
import Foundation
import Intake
import TestSupport
import Testing

@testable import Batch

/// The profiles of samples/profiles, each with its extract and the canonical files that it is worth.
@Suite("source profiles")
struct SourceProfileTests {
    static let root = "\(RepositoryFiles.root)/samples/profiles"

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/profile.yaml") }.sorted()
    }()

    /// The one file of a profile's folder that is neither the profile nor a folder.
    static func extract(_ name: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(name)")
        return "\(root)/\(name)/\(try #require(names.first { $0 != "profile.yaml" && $0 != "canonical" }))"
    }

    static func profile(_ name: String) -> String {
        "\(root)/\(name)/profile.yaml"
    }

    private func ledger() throws -> TestLedger {
        let ledger = try TestLedger()
        try ledger.load("\(SourceProfileTests.root)/base")
        return ledger
    }

    /// Every fact in force, whatever import brought it.
    private func facts(_ ledger: TestLedger) throws -> [String] {
        try TestLedger.tables.filter { !["model", "account"].contains($0) }.map { table in
            try ledger.value(
                "select '\(table) ' || coalesce(string_agg(f::text, E'\\n' order by f::text), '') from ("
                    + "select to_jsonb(t) - 'version' - 'since' - 'until' as f from ledger.\(table) t where until is null) facts"
            )
        }
    }

    @Test("there are the ten that are promised")
    func ten() {
        #expect(SourceProfileTests.names.count == 10)
    }

    @Test("an extract becomes the same facts as its canonical twin", arguments: names)
    func twin(name: String) throws {
        let (byProfile, byTwin) = (try ledger(), try ledger())
        let report = try byProfile.load(
            SourceProfileTests.extract(name), profile: SourceProfileTests.profile(name))
        try byTwin.load("\(SourceProfileTests.root)/\(name)/canonical")
        #expect(try facts(byProfile) == facts(byTwin))
        #expect(try byProfile.fingerprint() != ledger().fingerprint())
        for file in report.files {
            #expect(file.closes)
            #expect(file.read > 10 && file.accepted > 5 && file.rejected == 0)
        }
        // Once more it is no news.
        let again = try byProfile.load(SourceProfileTests.extract(name), profile: SourceProfileTests.profile(name))
        #expect(again.files.allSatisfy { $0.accepted == 0 && $0.ended == 0 && $0.closes })
    }

    @Test("all ten in one ledger can be run, and every posting is accounted for")
    func together() throws {
        let ledger = try ledger()
        for name in SourceProfileTests.names where name != "opus-posteringer" {
            try ledger.load(SourceProfileTests.extract(name), profile: SourceProfileTests.profile(name))
        }
        try ledger.load(
            SourceProfileTests.extract("opus-posteringer"), profile: SourceProfileTests.profile("opus-posteringer"))
        try ledger.run()
        #expect(
            try ledger.value("select sum(posted_oere) from run.reconciliation")
                == ledger.value("select sum(amount_oere) from ledger.posting where until is null"))
        #expect(try ledger.count("(table ledger.change except table ledger.version_change) c") == 0)
    }

    @Test("a relation is read as a file is, in any order of its columns")
    func relation() throws {
        let ledger = try ledger()
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run(
            """
            create schema okonomi;
            create table okonomi.kladde (nr text, kom text, aar int, dag date, konto text, kr numeric(14,2), person text);
            create view okonomi.posteringer as select kr, konto, nr, kom, aar, dag, person, now() as hentet from okonomi.kladde;
            insert into okonomi.kladde
            select 'R' || n, '260', 2019, date '2019-01-31' + n % 300, '55773110000017' || '52', n + 0.25,
                case when n % 3 = 0 then '6181871234' end
            from generate_series(1, 2500) n;
            grant usage on schema okonomi to omkost_batch;
            grant select on okonomi.posteringer to omkost_batch;
            """)
        let profile = try Self.relationProfile("okonomi.posteringer")
        let report = try ledger.load(nil, profile: profile.path)
        let count = try #require(report.files.first)
        #expect((count.read, count.accepted, count.money?.accepted) == (2500, 2500, 312_687_500))
        #expect(count.sourceName == "okonomi.posteringer")
        #expect(
            try ledger.inForce(
                "posting", "posting, amount_oere, posted_on, citizen is not null", where: "posting = 'R3'")
                == ["R3|325|2019-02-03|t"])
        // A change in the table is a correction in the ledger.
        try administrator.run("update okonomi.kladde set kr = 0 where nr = 'R3'")
        #expect(try ledger.load(nil, profile: profile.path).files.first?.corrected == 1)
    }

    private static func relationProfile(_ relation: String) throws -> (path: String, folder: TemporaryFolder) {
        let folder = try TemporaryFolder("profile")
        let path = try folder.write(
            """
            profile: egen-tabel
            relation: \(relation)
            into:
              postings:
                posting: nr
                municipality: kom
                fiscal_year: aar
                posted_on: dag
                function: { account: konto }
                dranst: { account: konto }
                ownership: { account: konto }
                grouping: { account: konto }
                species: { account: konto }
                amount: kr
                cpr: person
            """, to: "egen.yaml")
        return (path, folder)
    }

    @Test("a relation that is not there, lacks a column or may not be read is refused, and nothing stays")
    func relationRefused() throws {
        let ledger = try ledger()
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run("create schema okonomi; create table okonomi.kladde (nr text, kom text)")
        let before = try ledger.fingerprint()
        let missing = try Self.relationProfile("okonomi.findes_ikke")
        #expect(
            ledger.refusal(nil, profile: missing.path)?.text(in: .english).hasPrefix(
                "omkost: error: okonomi.findes_ikke: ") ?? false)
        let incomplete = try Self.relationProfile("okonomi.kladde")
        #expect(
            ledger.refusal(nil, profile: incomplete.path)?.text(in: .english).hasPrefix(
                "omkost: error: okonomi.kladde, column aar: ") ?? false)
        try administrator.run(
            "alter table okonomi.kladde add aar int, add dag date, add konto text, add kr numeric, add person text")
        #expect(ledger.refusal(nil, profile: incomplete.path)?.status == .notPermitted)
        #expect(try ledger.fingerprint() == before)
    }

    @Test("a value under a number keeps its number, and new ones go on from there")
    func numbered() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "husstande.yaml": """
            profile: husstande
            source: {}
            into:
              families:
                municipality: { constant: "260" }
                family: { template: "{Vej} {Nr}", numbered: "H-" }
                cpr: CPR
                valid_from: Fra
                valid_to: Til
            """,
            "a.csv": "Vej;Nr;CPR;Fra;Til\nÅvej;2;618187-1234;01-01-2019;\nBakken;7;719212-5678;01-01-2019;\n",
            "b.csv":
                "Vej;Nr;CPR;Fra;Til\nÅvej;2;618187-1234;01-01-2019;\nAgervej;1;719212-5678;01-01-2019;\nBakken;7;818890-1111;01-01-2019;\n",
        ])
        let profile = dataset.path("husstande.yaml")
        try ledger.load(dataset.path("a.csv"), profile: profile)
        #expect(try ledger.inForce("family_member", "family", where: "municipality = 260") == ["H-1", "H-2"])
        try ledger.load(dataset.path("b.csv"), profile: profile)
        #expect(try ledger.inForce("family_member", "family", where: "municipality = 260") == ["H-1", "H-2", "H-3"])
        #expect(
            try ledger.value("select string_agg(value || number, ' ' order by number) from identity.numbered_code")
                == "Bakken 71 Åvej 22 Agervej 13")
        for table in TestLedger.tables {
            #expect(try ledger.count("ledger.\(table) t where t::text ~ 'Bakken|vej'") == 0)
        }
    }

    @Test("replacement numbers stand for a person in their source alone, letters and all")
    func replacement() throws {
        let ledger = try ledger()
        let number = ["61", "01", "87", "1234"].joined()
        let lettered = ["010187", "ab12"].joined(separator: "-")
        func dataset(_ source: String) throws -> Dataset {
            try Dataset([
                "liste.yaml": """
                profile: liste-\(source)
                replacement_numbers: \(source)
                source: {}
                into:
                  postings:
                    posting: { template: "\(source)-{Nr}" }
                    municipality: { constant: "260" }
                    fiscal_year: { constant: "2019" }
                    posted_on: { constant: "2019-03-31" }
                    function: { constant: "5.57.73" }
                    dranst: { constant: "1" }
                    amount: Beløb
                    cpr: Person
                """,
                "liste.csv": "Nr;Beløb;Person\n1;100;\(number)\n2;200;\(lettered)\n3;300;\(number)\n4;400;6181871234\n",
            ])
        }
        let citizens = try ledger.count("identity.citizen")
        for source in ["fasit", "dubu"] {
            let dataset = try dataset(source)
            #expect(
                try ledger.load(dataset.path("liste.csv"), profile: dataset.path("liste.yaml")).files[0].accepted == 4)
            #expect(
                try ledger.load(dataset.path("liste.csv"), profile: dataset.path("liste.yaml")).files[0].unchanged == 4)
        }
        #expect(try ledger.count("identity.citizen") == citizens + 4)
        #expect(try ledger.count("identity.citizen where source = 'fasit'") == 2)
        #expect(
            try ledger.value(
                "select count(distinct citizen) from ledger.posting where posting ~ '^(fasit|dubu)-[123]$'")
                == "4")
        // Without the key they are refused.
        let plain = try dataset("fasit")
        try plain.edit("liste.yaml", "replacement_numbers: fasit\n", "")
        #expect(ledger.refusal(plain.path("liste.csv"), profile: plain.path("liste.yaml"))?.status == .dataRefused)
    }

    @Test("a lost leading zero is a number again only where the profile says so")
    func lostZero() throws {
        let profile = { (key: String) in
            """
            profile: liste
            \(key)
            source: {}
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: { constant: "2019-03-31" }
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: Beløb
                cpr: Person
            """
        }
        let ledger = try ledger()
        // The published vector of 1 January 2037, without its zero.
        let dataset = try Dataset([
            "liste.yaml": profile("description: uden"),
            "liste.csv": "Nr;Beløb;Person\n1;100;\("0101375005".dropFirst())\n",
        ])
        let path = dataset.path("liste.csv")
        #expect(ledger.refusal(path, profile: dataset.path("liste.yaml"))?.status == .dataRefused)
        try dataset.write(profile("restore_lost_zero: true"), to: "liste.yaml")
        try ledger.load(path, profile: dataset.path("liste.yaml"))
        #expect(try ledger.count("identity.citizen where cpr = '0101375005'") == 1)
    }

    @Test("rows and kroner add up in the database: read = accepted + unchanged + rejected + left out + joined")
    func addsUp() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "liste.yaml": """
            profile: liste
            source: {}
            leave_out: [{ Type: STATUS }]
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: Dato
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: { from: Beløb, trailing_minus: true }
            """,
            "liste.csv": """
            Nr;Type;Dato;Beløb
            1;A;31-01-2019;1.000,00
            2;A;31-02-2019;20,00-
            3;STATUS;31-01-2019;5.000,00-
            4;A;31-01-2019;300,00-
            4;A;31-01-2019;7,00
            5;A;31-01-2019;x
            6;STATUS;;
            7;A;31-01-2019;0,05-

            """,
        ])
        let report = try ledger.load(dataset.path("liste.csv"), profile: dataset.path("liste.yaml"), rejectLimit: 4)
        #expect(report.rejects.map(\.finding.code) == [.badDate, .badAmount, .duplicateRow, .duplicateRow])
        #expect(report.rejects.map(\.finding.line) == [3, 7, 5, 6])
        #expect(
            try ledger.value(
                """
                select concat_ws(' ', source_name, profile, row_count, accepted_count, rejected_count, left_out_count,
                    read_oere, accepted_oere, unchanged_oere, rejected_net_oere, left_out_oere, rejected_oere,
                    rejected_unread_count) from intake.file order by batch desc limit 1
                """) == "liste.csv liste 8 2 4 2 -431305 99995 0 -31300 -500000 32700 1")
        #expect(
            try ledger.value(
                "select string_agg(concat_ws(' ', code, row_count, amount_oere, unread_count), ', ' order by code) "
                    + "from intake.reject_sum") == "bad_amount 1 0 1, bad_date 1 -2000 0, duplicate_row 2 -29300 0")
        let check = try ledger.check()
        #expect(check.contains("\nbad_date,,,liste.csv,1,-20.00\n"), "\(check)")
        #expect(check.contains("\nduplicate_row,,,liste.csv,2,-293.00\n"), "\(check)")
    }

    @Test("equal visits of one day are one use with their sum, where the profile says so; else they are duplicates")
    func addQuantities() throws {
        let ledger = try ledger()
        let profile = { (key: String) in
            """
            profile: besoeg
            source: {}
            into:
              service_use:
                \(key)
                municipality: { constant: "260" }
                cost_centre: { constant: "4520" }
                cpr: CPR
                used_on: Dato
                quantity: { from: Tid, clock: true }
            """
        }
        let dataset = try Dataset([
            "besøg.yaml": profile("add_quantities: true"),
            "besøg.csv":
                "CPR;Dato;Tid\n618187-1234;04-02-2019;0:30\n618187-1234;04-02-2019;0:30\n719212-5678;04-02-2019;1:05\n",
        ])
        let count = try ledger.load(dataset.path("besøg.csv"), profile: dataset.path("besøg.yaml")).files[0]
        #expect((count.read, count.accepted, count.joined, count.closes) == (3, 2, 1, true))
        #expect(try ledger.inForce("service_use", "quantity_thousandths") == ["60000", "65000"])
        try dataset.write(profile("only: []").replacing("    only: []\n", with: ""), to: "besøg.yaml")
        #expect(
            ledger.refusal(dataset.path("besøg.csv"), profile: dataset.path("besøg.yaml"))?.text(in: .english)
                .hasPrefix(
                    "omkost: error: besøg.csv line 3: the same ") ?? false)
    }

    @Test("a month that a list says twice is the same row twice, also where months become periods")
    func doubledMonths() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "løn.yaml": """
            profile: loen
            source: {}
            into:
              employments:
                join_periods: true
                municipality: { constant: "260" }
                employee: M
                category: { constant: casework }
                position_percent: P
                starts_on: { from: Måned, layout: yyyymm }
                ends_on: { from: Måned, layout: yyyymm, day: last }
            """,
            "løn.csv": "M;P;Måned\nm1;50;201901\nm1;50;201902\nm1;50;201901\nm1;50;201903\n",
        ])
        #expect(
            ledger.refusal(dataset.path("løn.csv"), profile: dataset.path("løn.yaml"))?.text(in: .english)
                == """
                omkost: error: løn.csv line 4: the same municipality, M, category, P, Måned, Måned as on line 2
                hint: keep one if it is the same row twice; give each its own code if they are two things

                """)
    }

    @Test("two columns of amounts are one amount: the first less the second")
    func debitAndCredit() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "kassekladde.yaml": """
            profile: kassekladde
            source: {}
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: { constant: "2019-03-31" }
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: { from: Debet, minus: Kredit }
            """,
            "kassekladde.csv": "Nr;Debet;Kredit\na1;100,00;\na2;;40,00\na3;0,00;5,00\na4;7,00;2,50\n",
        ])
        try ledger.load(dataset.path("kassekladde.csv"), profile: dataset.path("kassekladde.yaml"))
        #expect(
            try ledger.inForce("posting", "posting, amount_oere", where: "posting ~ '^a'")
                == ["a1|10000", "a2|-4000", "a3|-500", "a4|450"])
        try dataset.write("Nr;Debet;Kredit\nb1;;\n", to: "kassekladde.csv")
        #expect(ledger.refusal(dataset.path("kassekladde.csv"), profile: dataset.path("kassekladde.yaml")) != nil)
    }

    @Test("a list of which nothing is taken is refused, whatever the reason")
    func nothingTaken() throws {
        let ledger = try ledger()
        let before = try ledger.fingerprint()
        let dataset = try Dataset([
            "liste.yaml": """
            profile: liste
            source: {}
            leave_out: { Type: STATUS }
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: Dato
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: { constant: "1" }
            """, "liste.csv": "Nr;Type;Dato\n1;STATUS;x\n2;STATUS;x\n",
        ])
        let leftOut = ledger.refusal(dataset.path("liste.csv"), profile: dataset.path("liste.yaml"))
        #expect(leftOut?.status == .inputMissing)
        #expect(
            leftOut?.text(in: .english)
                == """
                omkost: error: liste.csv: the profile takes none of the file's 2 rows
                hint: mend leave_out and only in the profile liste

                """)
        try dataset.write("Nr;Type;Dato\n1;A;x\n2;A;x\n", to: "liste.csv")
        #expect(
            ledger.refusal(dataset.path("liste.csv"), profile: dataset.path("liste.yaml"), rejectLimit: 5)?.status
                == .dataRefused)
        #expect(try ledger.fingerprint() == before)
    }
}
