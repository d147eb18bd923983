import CostModel
import TestSupport
import Testing

@testable import Batch

/// Codes that point at nothing, or at two things: refused at import, with the ledger as it was.
@Suite("bad references: codes")
struct BadReferenceTests {
    private let held: HeldLedger

    init() throws {
        held = try HeldLedger()
    }

    @Test(
        "R1: a code that is nowhere is refused at import",
        arguments: [
            ("family", "F9", "family \"F9\" is unknown in the municipality"),
            ("activity", "NOWHERE", "activity \"NOWHERE\" is unknown in the municipality"),
            ("cost_centre", "NOWHERE", "cost centre \"NOWHERE\" is unknown in the municipality"),
            ("initiative", "NOWHERE", "initiative \"NOWHERE\" is unknown in the municipality"),
            // Known, but another municipality's.
            ("activity", "VEJLED", "activity \"VEJLED\" is unknown in the municipality"),
            ("initiative", "FRE-UNG", "initiative \"FRE-UNG\" is unknown in the municipality"),
        ])
    func unknown(column: String, code: String, told: String) throws {
        let text = PostingRows.header.replacing(";text", with: ";\(column)") + PostingRows.row(text: code)
        try held.expectRefused(text, "postings.csv line 2, column \(column): \(told)")
    }

    @Test("R3: a file may not drop what the ledger still names")
    func dropped() throws {
        let dataset = try Dataset()
        let families = try dataset.text("families.csv").replacing("260,F1,", with: "260,F9,")
        try held.expectRefused(
            families, as: "families.csv",
            "families.csv, column family: \"F1\" is gone, but 1 rows of enrolments.csv still name it")
        try held.expectRefused(
            "activity,municipality,name\nKURSUS-2,260,Kursus\nVEJLED,250,Vejledning\n", as: "activities.csv",
            "activities.csv, column activity: \"KURSUS\" is gone, but 2 rows of participation.csv still name it")
        try held.expectRefused(
            "activity,cpr,starts_on,ends_on,quantity\nNOWHERE,6181871234,2019-02-01,,\n", as: "participation.csv",
            "participation.csv line 2, column activity: activity \"NOWHERE\" is unknown in the municipality")
    }

    @Test("R4: the same key twice is refused by line; two rows of one person that differ are two")
    func twice() throws {
        let head = "activity,cpr,starts_on,ends_on,quantity\n"
        let row = "KURSUS,6181871234,2019-02-01,2019-03-31,20\n"
        try held.expectRefused(
            head + row + "VEJLED,8188901111,2019-02-01,,\n" + row, as: "participation.csv",
            "participation.csv line 4: the same activity, cpr, starts_on, ends_on, quantity as on line 2")
        // The number is one with its hyphen and without.
        try held.expectRefused(
            head + row + row.replacing("6181871234", with: "618187-1234"), as: "participation.csv",
            "participation.csv line 3: the same activity, cpr, starts_on, ends_on, quantity as on line 2")
        try held.expectRefused(
            "activity,municipality,name\nKURSUS,260,Et\nVEJLED,250,To\nKURSUS,260,Tre\n", as: "activities.csv",
            "activities.csv line 4: the same activity as on line 2")
        try held.expectRefused(
            Array((PostingRows.header + PostingRows.row() + PostingRows.row(amount: "2.00")).utf8),
            "postings.csv line 2: the same municipality, fiscal_year, posting as on line 3",
            "postings.csv line 3: the same municipality, fiscal_year, posting as on line 2")
        let report = try held.load(
            head + row + row.replacing(",20", with: ",21") + "VEJLED,8188901111,2019-02-01,,\n",
            as: "participation.csv")
        #expect(report.files.map(\.read) == [3])
        #expect(
            try held.ledger.value(
                "select sum(quantity_thousandths) from ledger.participation where until is null and activity = 'KURSUS'"
            )
                == "41000")
    }

    @Test("R8: one person in two families on one day is refused with both lines")
    func twoFamilies() throws {
        let told = "the citizen is in a family on that day already, see line"
        let head = "municipality,family,cpr,valid_from,valid_to\n"
        let rest = "250,F1,8188901111,2016-03-01,\n260,F1,6181871234,2015-01-01,\n"
        for (first, second) in [
            ("2015-01-01,2019-06-30", "2019-06-30,"), ("2015-01-01,", "2019-01-01,2019-01-01"),
            ("2015-01-01,", "2015-01-01,"),
        ] {
            try held.expectRefused(
                head + rest + "260,F1,7192125678,\(first)\n260,F2,7192125678,\(second)\n", as: "families.csv",
                "families.csv line 5, column valid_from: \(told) 4")
        }
        // In another municipality the same person may have a family of its own.
        try held.load(
            head + rest + "260,F1,7192125678,2015-01-01,2019-06-30\n260,F2,7192125678,2019-07-01,\n"
                + "250,F2,7192125678,2015-01-01,\n", as: "families.csv")
    }

    @Test("R10: a period that ends before it begins, and bounds that are no days, are refused; an empty end is open")
    func periods() throws {
        let head = "initiative,cpr,family,starts_on,ends_on,arm\n"
        let rest = "HAL-VOK,6181871234,,2019-01-01,,intervention\nFRE-UNG,8188901111,,2019-02-01,,comparison\n"
        try held.expectRefused(
            head + rest + "HAL-FAM,,F1,2018-09-01,2018-08-31,intervention\n", as: "enrolments.csv",
            "enrolments.csv line 4, column ends_on: ends before it begins")
        for (from, to, column, shown) in [
            ("-infinity", "2019-01-01", "starts_on", "-xxxxxxxx"), ("2018-09-01", "infinity", "ends_on", "xxxxxxxx"),
            ("2018-09-01", "9999-99-99", "ends_on", "9999-99-99"),
        ] {
            try held.expectRefused(
                head + rest + "HAL-FAM,,F1,\(from),\(to),intervention\n", as: "enrolments.csv",
                "enrolments.csv line 4, column \(column): \"\(shown)\" is not a date")
        }
        try held.expectRefused(
            head + rest + "HAL-FAM,,F1,,2019-01-01,intervention\n", as: "enrolments.csv",
            "enrolments.csv line 4, column starts_on: the value is missing")
        try held.load(head + rest + "HAL-FAM,,F1,2018-09-01,2018-09-01,intervention\n", as: "enrolments.csv")
    }

    @Test(
        "R12: a weight that is negative, no number or absurd is refused with its reason",
        arguments: [
            (
                "participation.csv", "2019-03-31,20\n", "2019-03-31,-20\n",
                "line 2, column quantity: \"-20\" is not a quantity"
            ),
            (
                "participation.csv", "2019-03-31,20\n", "2019-03-31,NaN\n",
                "line 2, column quantity: \"xxx\" is not a quantity"
            ),
            (
                "participation.csv", "2019-03-31,20\n", "2019-03-31,1000000000.001\n",
                "line 2, column quantity: \"##########.###\" is not a quantity"
            ),
            ("participation.csv", "2019-03-31,20\n", ",20\n", "line 2, column ends_on: a quantity needs an end date"),
            (
                "time_entries.csv", ",90.5,", ",1500,",
                "line 2, column minutes: \"1500\" is more minutes than a day and night have (1440)"
            ),
            ("time_entries.csv", ",90.5,", ",,", "line 2, column minutes: the value is missing"),
            (
                "employments.csv", ",54.054,", ",1400,",
                "line 2, column position_percent: \"1400\" is not a per cent from 0 to 100"
            ),
            (
                "employments.csv", ",54.054,", ",-1,",
                "line 2, column position_percent: \"-1\" is not a per cent from 0 to 100"
            ),
            ("service_use.csv", ",250.25", ",inf", "line 3, column quantity: \"xxx\" is not a quantity"),
        ])
    func weights(file: String, old: String, new: String, told: String) throws {
        let dataset = try Dataset()
        try dataset.edit(file, old, new)
        try held.expectRefused(dataset, "\(file) \(told)")
    }

    @Test("R12: more than 24 hours in a day, and more than full time, are taken and told")
    func absurdSums() throws {
        let dataset = try Dataset()
        try dataset.edit("time_entries.csv", ",90.5,", ",1440,")
        try dataset.edit("time_entries.csv", ",50\n", ",\n")
        try dataset.write(
            dataset.text("time_entries.csv") + "260,K1,2019-03-04,60,coordination,,,,\n", to: "time_entries.csv")
        try dataset.write(
            dataset.text("employments.csv") + "260,K2,coordination,,,40,2019-01-01,\n", to: "employments.csv")
        try held.ledger.load(dataset)
        let findings = try held.ledger.check()
        #expect(findings.contains("\nday_over_24_hours,260,2019,,1,\n"), "\(findings)")
        #expect(findings.contains("\npositions_over_full_time,260,,,1,\n"), "\(findings)")
    }
}
