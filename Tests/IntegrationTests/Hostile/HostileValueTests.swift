import CostModel
import TestSupport
import Testing

@testable import Batch

/// Values that another reader would take for something near them.
@Suite("hostile files: values")
struct HostileValueTests {
    private let held: HeldLedger

    init() throws {
        held = try HeldLedger()
    }

    /// Every row of the file is refused, and in these words.
    private func expectEveryRefused(
        _ text: String, profile: String? = nil, column: String, told: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let name = profile == nil ? "postings.csv" : "udtræk.csv"
        let before = try held.ledger.fingerprint()
        do {
            try held.load(text, as: name, profile: profile)
            Issue.record("the file was taken", sourceLocation: sourceLocation)
        } catch {
            let failure = Failure(error)
            let expected = told.enumerated().map { "\(name) line \($0 + 2), column \(column): \($1)" }
            #expect(failure.refusals.map(\.what.english) == expected, sourceLocation: sourceLocation)
            #expect(failure.status == .dataRefused, sourceLocation: sourceLocation)
        }
        #expect(try held.ledger.fingerprint() == before, "something of it stayed", sourceLocation: sourceLocation)
    }

    private func stored(_ prefix: String, _ count: Int, _ column: String) throws -> [String] {
        try (0..<count).flatMap { try held.posting("\(prefix)\($0)", column) }
    }

    private static let notAmounts = [
        ("(12.00)", "(##.##)"), ("1 234.56", "# ###.##"), ("1\u{A0}234.56", "#\u{A0}###.##"), ("+5.00", "+#.##"),
        ("0x10", "#x##"), ("1e3", "#x#"), ("NaN", "xxx"), ("∞", "∞"), ("１２", "##"), ("٣", "#"), ("1,50", "#,##"),
        ("1.234.567", "#.###.###"), ("12.00-", "##.##-"), ("−5", "−#"), (".5", ".#"), ("5.", "#."), ("--1", "--#"),
        ("kr. 5", "xx. #"), ("½", "#"),
    ]

    @Test("I11: of the ways to write kroner one is read, in the canonical form; the others are refused by row")
    func canonicalAmounts() throws {
        try expectEveryRefused(
            PostingRows.of(amounts: HostileValueTests.notAmounts.map(\.0)), column: "amount",
            told: HostileValueTests.notAmounts.map { "\"\($0.1)\" is not an amount (digits shown as #, letters as x)" })
        try held.load(PostingRows.of(amounts: ["1234.56", "-0.01", "1234.5", "1234", "007"]))
        #expect(try stored("A", 5, "amount_oere") == ["123456", "-1", "123450", "123400", "700"])
    }

    @Test("I11: with Danish numbers the point separates thousands and nothing else, and a trailing minus is asked for")
    func danishAmounts() throws {
        let sound = ["1.234,56", "-0,01", "1234,5", "1.234", "1.234.567,8", "0,10", "12", "\u{A0}7,00 "]
        let oere = ["123456", "-1", "123450", "123400", "123456780", "10", "1200", "700"]
        try held.load(PostingRows.of(amounts: sound), as: "udtræk.csv", profile: PostingRows.danish())
        #expect(try stored("A", sound.count, "amount_oere") == oere)
        let others = [
            ("(12,00)", "(##,##)"), ("1 234,56", "# ###,##"), ("1\u{A0}234,56", "#\u{A0}###,##"), ("+5,00", "+#,##"),
            ("0x10", "#x##"), ("1e3", "#x#"), ("NaN", "xxx"), ("∞", "∞"), ("１２", "##"), ("٣", "#"),
            ("1234.56", "####.##"), ("1.23", "#.##"), ("12.34,56", "##.##,##"), ("1.2345", "#.####"),
            ("1,234.56", "#,###.##"), ("1,2,3", "#,#,#"), (",5", ",#"), ("5,", "#,"), ("12,00-", "##,##-"),
            ("−5", "−#"),
        ]
        try expectEveryRefused(
            PostingRows.of(amounts: others.map(\.0)), profile: PostingRows.danish(), column: "amount",
            told: others.map { "\"\($0.1)\" is not an amount (digits shown as #, letters as x)" })
        let trailing = PostingRows.danish(", trailing_minus: true")
        try held.load(PostingRows.of(amounts: ["12,00-", "-12,00"]), as: "udtræk.csv", profile: trailing)
        #expect(try stored("A", 2, "amount_oere") == ["-1200", "-1200"])
        try expectEveryRefused(
            PostingRows.of(amounts: ["-12,00-", "12,00--", "-", "12-,00"]), profile: trailing, column: "amount",
            told: ["-##,##-", "##,##--", "-", "##-,##"].map {
                "\"\($0)\" is not an amount (digits shown as #, letters as x)"
            })
    }

    @Test("I12: minus nothing is nothing, stored and shown")
    func negativeZero() throws {
        let texts = ["-0,00", "-0", "0,00-"]
        try held.load(
            PostingRows.of(amounts: texts), as: "udtræk.csv", profile: PostingRows.danish(", trailing_minus: true"))
        try held.load(PostingRows.header + PostingRows.row("A3", amount: "-0.00"))
        #expect(try stored("A", 4, "amount_oere") == ["0", "0", "0", "0"])
        try held.ledger.run()
        let folder = try TemporaryFolder("home")
        for arguments in [
            ["costs", "--by", "municipality,fiscal_year,function,status"], ["reconcile"], ["reconcile", "--accounts"],
            ["summary"],
        ] {
            for format in ["csv", "json", "text"] {
                let result = try BuiltBinary(home: folder.path).run(
                    arguments + ["--format", format, "--database", held.ledger.url])
                #expect(result.status == 0)
                #expect(result.output.firstMatch(of: /[-−]0+([.,]0*)?(?![.,\d])/) == nil, "\(result.output)")
            }
        }
    }

    @Test("I13: three decimals are refused, not rounded")
    func decimals() throws {
        let told = { (shape: String) in "\"\(shape)\" is not an amount (digits shown as #, letters as x)" }
        try expectEveryRefused(
            PostingRows.of(amounts: ["10.005", "10.000", "-0.001"]), column: "amount",
            told: ["##.###", "##.###", "-#.###"].map(told))
        try expectEveryRefused(
            PostingRows.of(amounts: ["10,005", "10,000", "-0,001"]), profile: PostingRows.danish(), column: "amount",
            told: ["##,###", "##,###", "-#,###"].map(told))
        // The point is Danish thousands: this is no decimal.
        try held.load(PostingRows.of(amounts: ["10.005"]), as: "udtræk.csv", profile: PostingRows.danish())
        #expect(try held.posting("A0") == ["1000500"])
    }

    @Test("I14: an amount is at most 100 billion kroner, and nothing traps where 64 bits end")
    func limits() throws {
        let told = "the amount is over 100 billion kroner"
        let large = [
            "100000000000.01", "-100000000000.01", "92233720368547758.07", "92233720368547758.08",
            "-92233720368547758.08", "-92233720368547758.09", "184467440737095516.15",
            String(repeating: "9", count: 400),
        ]
        try expectEveryRefused(
            PostingRows.of(amounts: large), column: "amount", told: large.map { _ in told })
        try held.load(PostingRows.of(amounts: ["100000000000.00", "-100000000000"]))
        #expect(try stored("A", 2, "amount_oere") == ["10000000000000", "-10000000000000"])
        let danish = ["100.000.000.000,01", "92.233.720.368.547.758,07", "-92.233.720.368.547.758,08"]
        try expectEveryRefused(
            PostingRows.of(amounts: danish), profile: PostingRows.danish(), column: "amount",
            told: danish.map { _ in told })
        try held.load(
            PostingRows.of(amounts: ["-100.000.000.000,00", "100000000000"]), as: "udtræk.csv",
            profile: PostingRows.danish(", reversed: true"))
        #expect(try stored("A", 2, "amount_oere") == ["10000000000000", "-10000000000000"])
    }

    @Test(
        "I15: a date is a day of the calendar in the form that is declared, and the first of two numbers is never a month"
    )
    func dates() throws {
        let canonical = [
            "31-02-2024", "01-02-2024", "2024-02-30", "2023-02-29", "1/2/24", "20240231", "now", "infinity", "epoch",
            "20240101 BC", "2024-2-1", "2024-02-01 ", "2024-02-01T00:00", "+2024-02-1", "0000-00-00", "2024-13-01",
            "1799-12-31", "２０２４-02-01",
        ]
        let shown = [
            "31-02-2024", "01-02-2024", "2024-02-30", "2023-02-29", "1/2/24", "20240231", "xxx", "xxxxxxxx", "xxxxx",
            "20240101 xx", "2024-2-1", "2024-02-01 ", "####-##-##x##:##", "+2024-02-1", "0000-00-00", "2024-13-01",
            "1799-12-31", "２０２４-02-01",
        ]
        try expectEveryRefused(
            PostingRows.of(dates: canonical), column: "posted_on", told: shown.map { "\"\($0)\" is not a date" })
        let danish = canonical.map { $0 == "01-02-2024" ? "2-1-2024" : $0 == "2024-02-01 " ? "01.02.2024" : $0 }
        try expectEveryRefused(
            PostingRows.of(dates: danish).replacing(".00;", with: ",00;"), profile: PostingRows.danish(),
            column: "posted_on",
            told: zip(danish, shown).map { date, shown in
                let text = ["2-1-2024", "01.02.2024"].contains(date) ? date : shown
                return "\"\(text)\" is not a date"
            })
        try held.load(
            PostingRows.of(dates: ["01-02-2024", "2024-02-01", "29-02-2024", " 31-12-2019 "]).replacing(
                ".00;", with: ",00;"),
            as: "udtræk.csv", profile: PostingRows.danish())
        #expect(try stored("D", 4, "posted_on") == ["2024-02-01", "2024-02-01", "2024-02-29", "2019-12-31"])
    }

    @Test("I16: a code is ASCII without spaces around it and has its case; å is one letter however it is put together")
    func letters() throws {
        let codes = ["F\u{E5}", "Fa\u{30A}", "F1 ", " F1", "F1\u{A0}", "F1\u{AD}", "F\t1"]
        let shown = ["xå", "xxå", "x# ", " x#", "x#\u{A0}", "x#\u{AD}", "x?#"]
        try expectEveryRefused(
            PostingRows.header + codes.map { PostingRows.row($0) }.joined(), column: "posting",
            told: [
                "xå", "xx\u{30A}", "x# ", " x#", "x#\u{A0}", "x#\u{AD}", "x?#",
            ].map { "\"\($0)\" is not a code (digits shown as #, letters as x)" })
        #expect(shown.count == codes.count)
        try held.expectRefused(
            PostingRows.header + PostingRows.row("H1\u{200D}"),
            "postings.csv line 2, column posting: the line has an invisible character (control or text direction)")
        let header = PostingRows.header.replacing(";text", with: ";family")
        try held.expectRefused(
            header + PostingRows.row(text: "f1"),
            "postings.csv line 2, column family: family \"f1\" is unknown in the municipality")
        try held.load("municipality,name\n260,Bla\u{30A}by\n250,Frederikssund\n", as: "municipalities.csv")
        #expect(
            try held.ledger.inForce("municipality", "name", where: "municipality = 260 and name = U&'Bl\\00E5by'").count
                == 1)
        let again = try held.load("municipality,name\n260,Bl\u{E5}by\n250,Frederikssund\n", as: "municipalities.csv")
        #expect(again.files.map(\.unchanged) == [2])
        // A profile takes the spaces off that a list is padded with, and nothing else.
        try held.load(
            PostingRows.header + PostingRows.row(" H1\u{A0}", amount: "1,00"), as: "udtræk.csv",
            profile: PostingRows.danish())
        #expect(try held.posting("H1") == ["100"])
    }
}
