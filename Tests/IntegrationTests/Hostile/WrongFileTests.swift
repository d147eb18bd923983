import CostModel
import TestSupport
import Testing

@testable import Batch

/// A file that is not the one it should be, or not all of it.
@Suite("hostile files: another file, or half of one")
struct WrongFileTests {
    private let held: HeldLedger

    init() throws {
        held = try HeldLedger()
    }

    private let profile = """
        profile: slutpost
        source:
          skip_lines: 1
          trailer: { first_field: SUM, rows: 2, amount: 3 }
        expect:
          municipality: "260"
          fiscal_years: [2019, 2019]
          head: { line: 1, contains: "Halsnæs" }
        into:
          postings:
            posting: Nr
            municipality: Kommune
            fiscal_year: År
            posted_on: Dato
            function: { constant: "5.57.73" }
            dranst: { constant: "1" }
            amount: Beløb

        """

    private static let sound = """
        Halsnæs Kommune, udtræk
        Nr;Kommune;År;Dato;Beløb
        B1;260;2019;31-01-2019;1.000,00
        B2;260;2019;28-02-2019;-250,00
        SUM;2;750,00

        """

    static let cases: [(old: String, new: String, told: String)] = [
        ("SUM;2;", "SUM;3;", "udtræk.csv line 5, column 2: the trailer says 3 rows, the file has 2"),
        (
            "SUM;2;", "SUM;to;",
            "udtræk.csv line 5, column 2: the trailer's number of rows cannot be read; the file has 2"
        ),
        (
            "SUM;2;750,00\n", "SUM;2;750,01\n",
            "udtræk.csv line 5, column 3: the trailer's sum is not the sum of the rows' amounts"
        ),
        (
            "SUM;2;750,00\n", "SUM;2\n",
            "udtræk.csv line 5, column 3: the trailer's sum is not the sum of the rows' amounts"
        ),
        ("SUM;2;750,00\n", "", "udtræk.csv line 4: the trailer is missing; the file is cut off"),
        (
            "B2;260;2019;28-02-2019;-250,00\n", "",
            "udtræk.csv line 4, column 2: the trailer says 2 rows, the file has 1"
        ),
        ("750,00\n", "750,00\nB3;260;2019;28-02-2019;1,00\n", "udtræk.csv line 6: rows follow the trailer"),
        ("750,00\n", "750,00\nSUM;2;750,00\n", "udtræk.csv line 6: rows follow the trailer"),
        (
            "B2;260", "B2;250",
            "udtræk.csv line 4, column Kommune: the row is of municipality 250, expected 260 (1 rows)"
        ),
        ("B2;260;2019", "B2;260;2018", "udtræk.csv line 4, column År: the row is of year 2018, expected 2019 (1 rows)"),
        ("Halsnæs Kommune", "Frederikssund Kommune", "udtræk.csv line 1: the line does not contain \"Halsnæs\""),
    ]

    @Test("I20: a trailer, a municipality, a year or a head that is not the file's refuses it whole", arguments: cases)
    func broken(old: String, new: String, told: String) throws {
        #expect(WrongFileTests.sound.contains(old))
        try held.expectRefused(
            Array(WrongFileTests.sound.replacing(old, with: new).utf8), as: "udtræk.csv", profile: profile, told)
    }

    @Test("I20: the whole file is taken, by itself and with what the trailer says of it")
    func sound() throws {
        let report = try held.load(WrongFileTests.sound, as: "udtræk.csv", profile: profile)
        #expect(report.files.map { [$0.read, $0.accepted] } == [[2, 2]])
    }

    @Test("I20: a ledger that differs from the finance system's own totals is not published where the model says so")
    func gate() throws {
        try held.ledger.run()
        let dataset = try Dataset()
        let model = try dataset.text("model.yaml") + "\ngates:\n  control_totals: true\n"
        try dataset.write(model, to: "model.yaml")
        try dataset.edit("control_totals.csv", "52000.00", "52000.01")
        try held.ledger.load(dataset)
        let failure = try #require(held.ledger.runFailure())
        #expect(failure.status == .dataRefused)
        #expect(failure.refusals.dropFirst().map(\.what.english).count == 1)
        #expect(
            failure.refusals.last?.what.english
                == "municipality 260, fiscal year 2019: 5.28.21@1 does not meet its control total; the difference is -0.01 DKK"
        )
        #expect(
            try held.ledger.value("select string_agg(state, ' ' order by run) from run.run") == "PUBLISHED REJECTED")
        try dataset.edit("control_totals.csv", "52000.01", "52000.00")
        try held.ledger.load(dataset)
        #expect(held.ledger.runFailure() == nil)
    }
}
