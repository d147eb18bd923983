import CostModel
import TestSupport
import Testing

@testable import Batch

/// Numbers that are nobody's, and persons whose number changes. Whole numbers stand in no file of the repository.
@Suite("bad references: persons")
struct BadPersonTests {
    private let held: HeldLedger

    init() throws {
        held = try HeldLedger()
    }

    private static let head = "activity,cpr,starts_on,ends_on,quantity\nKURSUS,"
    private static let tail = ",2019-02-01,,\nVEJLED,8188901111,2019-02-01,,\nKURSUS,7192125678,2019-02-01,,\n"

    private static func file(_ cpr: String) -> String {
        head + cpr + tail
    }

    @Test(
        "R5: a number that fails modulus 11 is taken; on another day than 1 January it is counted as perhaps mistyped")
    func modulus() throws {
        // Of eleven control digits one at most fits, and 1 January 1965 has long run out of those that do.
        let new = ["01", "01", "65", "4123"].joined()
        let report = try held.load(BadPersonTests.file(new), as: "participation.csv")
        #expect(report.files.map(\.rejected) == [0])
        #expect(report.findings.isEmpty)
        let other = try held.load(
            BadPersonTests.file(["02", "01", "87", "1234"].joined()), as: "participation.csv")
        #expect(other.files.map(\.rejected) == [0])
        #expect(other.findings.map(\.finding.code) == [.probableCprTypingError])
        #expect(other.findings.map(\.finding.rows) == [1])
    }

    static let noNumbers: [(parts: [String], told: String)] = [
        (["01", "13", "87", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        (["32", "01", "87", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        (["00", "01", "87", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        (["01", "00", "87", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        // 29 February by the century digit: 1900 and 1937 are no leap years.
        (["29", "02", "00", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        (["29", "02", "37", "1234"], "is not a CPR number (10 characters; the value is not shown)"),
        (["01", "01", "87", "12A4"], "is not a CPR number (10 characters; the value is not shown)"),
        (["01", "01", "87", "123"], "is not a CPR number (9 characters; the value is not shown)"),
        (["01", "01", "87", "12345"], "is not a CPR number (11 characters; the value is not shown)"),
        (["01", "01", "-87", "1234"], "is not a CPR number (11 characters; the value is not shown)"),
        (["01", "01", "87", "--1234"], "is not a CPR number (12 characters; the value is not shown)"),
        (["61", "01", "87", "1234"], "is a replacement number (day + 60)"),
        ([" ", "01", "01", "87", "1234"], "is not a CPR number (11 characters; the value is not shown)"),
    ]

    @Test("R6: a number without a day is refused by row, and no digit of it is told", arguments: noNumbers)
    func impossible(parts: [String], told: String) throws {
        try held.expectRefused(
            BadPersonTests.file(parts.joined()), as: "participation.csv",
            "participation.csv line 2, column cpr: \(told)")
    }

    @Test("R6: a hyphen is taken off; a profile may restore a lost zero and take one system's replacement numbers")
    func taken() throws {
        try held.load(BadPersonTests.file("618187-1234"), as: "participation.csv")
        #expect(try held.ledger.count("identity.citizen where cpr = '6181871234'") == 1)
        func profile(_ keys: String) -> String {
            """
            profile: kurser
            source: { delimiter: "," }
            dates: yyyy-mm-dd
            \(keys)
            into: { participation: { activity: activity, cpr: cpr, starts_on: starts_on } }

            """
        }
        let (lost, replacement, letters) = (
            ["1", "01", "87", "1234"].joined(), ["61", "01", "87", "1234"].joined(),
            ["01", "01", "87", "ab12"].joined()
        )
        for (number, keys) in [
            (lost, "restore_lost_zero: true"), (replacement, "replacement_numbers: KURSUS"),
            (letters, "replacement_numbers: KURSUS"),
        ] {
            try held.load(BadPersonTests.file(number), as: "kurser.csv", profile: profile(keys))
        }
        let count = { (cpr: String, source: String) in
            try held.ledger.count("identity.citizen where cpr = '\(cpr)' and source = '\(source)'")
        }
        #expect(try count("0" + lost, "") == 1)
        #expect(try count(replacement, "KURSUS") == 1)
        #expect(try count(letters.uppercased(), "KURSUS") == 1)
        try held.expectRefused(
            BadPersonTests.file(lost), as: "kurser.csv", profile: profile("numbers: danish"),
            "kurser.csv line 2, column cpr: is not a CPR number (9 characters; the value is not shown)")
    }

    @Test(
        "R7: a person who gets another number is another citizen; the rows under the new one move the money, to the øre"
    )
    func changedNumber() throws {
        try held.ledger.run()
        let total = "select sum(allocated_oere) || ' ' || sum(posted_oere) from published.reconciliation"
        let before = try held.ledger.value(total)
        let dataset = try Dataset()
        for name in [
            "families", "enrolments", "participation", "assignments", "service_use", "time_entries", "postings",
        ] {
            try dataset.write(
                dataset.text("\(name).csv").replacing("6181871234", with: "6181871235"), to: "\(name).csv")
        }
        let report = try held.ledger.load(dataset)
        #expect(report.files.last?.corrected == 2)
        try held.ledger.run()
        #expect(try held.ledger.value(total) == before)
        // The citizen of the old number stays for the history, with nothing in force.
        #expect(try held.ledger.count("identity.citizen") == 4)
        let oldest = "(select citizen from identity.citizen where cpr = '6181871234')"
        for table in [
            "family_member", "enrolment", "participation", "assignment", "service_use", "time_entry", "posting",
        ] {
            #expect(
                try held.ledger.count("ledger.\(table) where until is null and citizen = \(oldest)") == 0, "\(table)")
        }
    }
}
