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
}
