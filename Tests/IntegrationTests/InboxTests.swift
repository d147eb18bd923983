import Foundation
import TestSupport
import Testing

@testable import Batch

/// `omkost import FOLDER --profile …` and `--dry-run`, by the built binary.
@Suite("folders of extracts, and trials")
struct InboxTests {
    private let ledger: TestLedger
    private let inbox: TemporaryFolder
    private let profiles: TemporaryFolder

    init() throws {
        ledger = try TestLedger()
        inbox = try TemporaryFolder("inbox")
        profiles = try TemporaryFolder("profiles")
        try ledger.load("\(SourceProfileTests.root)/base")
        try profiles.write(InboxTests.profile("liste", pattern: "liste_*.csv", numberPrefix: "L"), to: "liste.yaml")
        try profiles.write(InboxTests.households, to: "husstande.yaml")
    }

    private static func profile(_ name: String, pattern: String, numberPrefix: String) -> String {
        """
        profile: \(name)
        files: "\(pattern)"
        source: {}
        into:
          postings:
            posting: { template: "\(numberPrefix){Nr}" }
            municipality: { constant: "260" }
            fiscal_year: { constant: "2019" }
            posted_on: Dato
            function: { constant: "5.57.73" }
            dranst: { constant: "1" }
            amount: Beløb
            family: Familie
        """
    }

    private static let households = """
        profile: husstande
        files: "husstande_*.csv"
        source: {}
        into:
          families:
            municipality: { constant: "260" }
            family: Nr
            cpr: CPR
            valid_from: Fra
        """

    private func run(_ arguments: [String]) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path).run(
            ["import"] + arguments + ["--allow-synthetic", "--quiet", "--database", ledger.url])
    }

    private func importInbox(_ more: [String] = ["--format", "csv"]) throws -> BuiltBinary.Result {
        try run([inbox.path, "--profile", profiles.path] + more)
    }

    /// Source, batch, canonical file and the rows read and accepted of each line.
    private func lines(_ result: BuiltBinary.Result) -> [String] {
        result.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(6).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
    }

    @Test("each file once, families before the postings that name them, nothing moved; then only what is new")
    func once() throws {
        // By name the postings come first.
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;100,00;F9\n", to: "Liste_1.csv")
        try inbox.write("Nr;CPR;Fra\nF9;618187-1234;01-01-2019\n", to: "husstande_1.csv")
        try inbox.write("half", to: "liste_3.csv.part")
        try inbox.write("hidden", to: ".liste_0.csv")
        let first = try importInbox()
        #expect(first.status == 0, "\(first.errors)")
        #expect(
            lines(first) == ["husstande_1.csv husstande 2 families.csv 1 1", "Liste_1.csv liste 3 postings.csv 1 1"])
        let before = try ledger.fingerprint()
        let batches = try ledger.count("intake.batch")
        let second = try importInbox()
        #expect(lines(second) == ["husstande_1.csv husstande 2", "Liste_1.csv liste 3"])
        #expect(try ledger.fingerprint() == before)
        #expect(try ledger.count("intake.batch") == batches)
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;120,00;F9\n", to: "liste_2.csv")
        // The same content under another name is another file: an old statement that is sent again takes effect again.
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;100,00;F9\n", to: "liste_4.csv")
        let third = try importInbox()
        #expect(
            lines(third) == [
                "husstande_1.csv husstande 2", "Liste_1.csv liste 3", "liste_2.csv liste 4 postings.csv 1 1",
                "liste_4.csv liste 5 postings.csv 1 1",
            ])
        #expect(
            try ledger.value("select amount_oere from ledger.posting where posting = 'L1' and until is null") == "10000"
        )
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: inbox.path).sorted() == [
                ".liste_0.csv", "Liste_1.csv", "husstande_1.csv", "liste_2.csv", "liste_3.csv.part", "liste_4.csv",
            ])
    }

    @Test("what a profile read is read again once the profile is mended")
    func mendedProfile() throws {
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;100,00;\n", to: "liste_1.csv")
        #expect(lines(try importInbox()) == ["liste_1.csv liste 2 postings.csv 1 1"])
        let mended = InboxTests.profile("liste", pattern: "liste_*.csv", numberPrefix: "L")
            .replacing("amount: Beløb", with: "amount: { from: Beløb, reversed: true }")
        try profiles.write(mended, to: "liste.yaml")
        #expect(lines(try importInbox()) == ["liste_1.csv liste 3 postings.csv 1 1"])
        #expect(
            try ledger.value("select amount_oere from ledger.posting where posting = 'L1' and until is null")
                == "-10000")
        #expect(lines(try importInbox()) == ["liste_1.csv liste 3"])
    }

    @Test("the first file that is refused ends it: those before stay, are told, and are not read again")
    func refused() throws {
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;100,00;\n", to: "liste_1.csv")
        try inbox.write("Nr;Dato;Beløb;Familie\n2;31-02-2019;100,00;\n", to: "liste_2.csv")
        try inbox.write("Nr;Dato;Beløb;Familie\n3;31-01-2019;100,00;\n", to: "liste_3.csv")
        let stopped = try importInbox()
        #expect(stopped.status == 65)
        #expect(
            stopped.errors == """
                omkost: error: liste_2.csv linje 2, kolonne Dato: "31-02-2019" er ikke en dato
                hint: ret kilden, eller ret profilen liste; ventet: dd-mm-yyyy, yyyy-mm-dd

                """)
        #expect(lines(stopped) == ["liste_1.csv liste 2 postings.csv 1 1"])
        #expect(try ledger.count("ledger.posting where posting ~ '^L'") == 1)
        try inbox.write("Nr;Dato;Beløb;Familie\n2;28-02-2019;100,00;\n", to: "liste_2.csv")
        #expect(
            lines(try importInbox()) == [
                "liste_1.csv liste 2", "liste_2.csv liste 3 postings.csv 1 1", "liste_3.csv liste 4 postings.csv 1 1",
            ])
    }

    @Test("a file that no profile reads, or two do, is refused before anything is loaded")
    func undecided() throws {
        try inbox.write("Nr;Dato;Beløb;Familie\n1;31-01-2019;100,00;\n", to: "liste_1.csv")
        try inbox.write("x\n", to: "ukendt.txt")
        let before = try ledger.fingerprint()
        let unknown = try importInbox()
        #expect(unknown.status == 65)
        #expect(
            unknown.errors.hasPrefix("omkost: error: ukendt.txt: ingen profil læser filer med det navn\nhint: "),
            "\(unknown.errors)")
        try FileManager.default.removeItem(atPath: "\(inbox.path)/ukendt.txt")
        try profiles.write(InboxTests.profile("anden", pattern: "*_1.csv", numberPrefix: "A"), to: "anden.yaml")
        let both = try importInbox()
        #expect(both.status == 65)
        #expect(
            both.errors.hasPrefix(
                "omkost: error: liste_1.csv: flere profiler læser filer med det navn: anden, liste\n"),
            "\(both.errors)")
        #expect(try ledger.fingerprint() == before)
    }

    @Test("an empty folder is missing input")
    func empty() throws {
        let result = try importInbox()
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("omkost: error: der er ingen filer i mappen\n"))
    }

    @Test("a trial shows what rows become and what would be refused, without CPR numbers, and stores nothing")
    func trial() throws {
        let path = try inbox.write(
            "Nr;CPR;Fra\nF9;618187-1234;01-01-2019\nF9;618187-1234;01-01-2019\nF8;719212-5678;x\n",
            to: "husstande_1.csv")
        let before = try ledger.fingerprint()
        let result = try run([path, "--profile", profiles.path, "--dry-run"])
        #expect(result.status == 65)
        #expect(
            result.output == """
                families.csv: de første 2 rækker

                municipality  family  cpr          valid_from
                ────────────  ──────  ───────────  ──────────
                260           F9      xxxxxx-xxxx  2019-01-01
                260           F9      xxxxxx-xxxx  2019-01-01

                Sådan ville rækkerne stå i den kanoniske fil; CPR-numre vises ikke.

                Prøve; intet er gemt

                Fil           Kilde            Læst  Godtaget  Uændret  Afvist  Udgået
                ────────────  ───────────────  ────  ────────  ───────  ──────  ──────
                families.csv  husstande_1.csv     3         1        0       2       0
                ────────────  ───────────────  ────  ────────  ───────  ──────  ──────
                I alt                             3         1        0       2       0

                """, "\(result.output)")
        #expect(
            result.errors == """
                omkost: error: husstande_1.csv linje 4, kolonne Fra: "x" er ikke en dato
                hint: ret kilden, eller ret profilen husstande; ventet: dd-mm-yyyy, yyyy-mm-dd
                omkost: error: husstande_1.csv linje 3: samme municipality, Nr, CPR, Fra som på linje 2
                hint: er det samme række to gange, så behold den ene; er det to forskellige ting, så giv dem hver sin kode

                """, "\(result.errors)")
        #expect(try ledger.fingerprint() == before)
        #expect(try ledger.count("intake.batch") == 1)
    }

    @Test("--municipality and --year hold canonical files too")
    func expected() throws {
        let base = "\(SourceProfileTests.root)/base/postings.csv"
        let municipality = try run([base, "--municipality", "250", "--language", "en"])
        #expect(municipality.status == 65)
        #expect(municipality.errors.contains("column municipality: the row is of municipality 260, expected 250 ("))
        let year = try run([base, "--year", "2031", "--language", "en"])
        #expect(year.status == 65)
        #expect(year.errors.contains("expected 2031 ("))
        #expect(try ledger.count("intake.batch") == 1)
    }
}
