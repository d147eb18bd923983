import CostModel
import Testing

@Suite("date layouts")
struct DateLayoutTests {
    private func read(_ layout: String, _ text: String, isLastDay: Bool = false) throws -> String? {
        let layout = try #require(DateLayout(layout))
        return Array(text.utf8).withUnsafeBytes { layout.date($0, isLastDay: isLastDay)?.description }
    }

    @Test(
        "the year, the month and perhaps the day stand once each, with hyphens, points or slashes between",
        arguments: [
            "", "dd", "mm", "yyyy", "dd-mm", "dd-yyyy", "dd-mm-yy", "dd-mm-yyyy-dd", "mm-mm-yyyy", "dd mm yyyy",
            "DD-MM-YYYY", "d-m-yyyy", "dd-mm-yyyyy", "åååå", "dd-\u{301}mm-yyyy", "dd-mm-yyyy\u{301}", "dd:mm:yyyy",
            "dd-mm-yyyy ",
        ])
    func noLayouts(text: String) {
        #expect(DateLayout(text) == nil)
    }

    @Test(
        "a day is read by its layout alone",
        arguments: [
            ("dd-mm-yyyy", "01-02-2024", "2024-02-01"), ("mm/dd/yyyy", "01/02/2024", "2024-01-02"),
            ("yyyy.mm.dd", "2024.02.29", "2024-02-29"), ("ddmmyyyy", "29022024", "2024-02-29"),
            ("yyyymmdd", "20240229", "2024-02-29"), ("yyyymm", "202402", "2024-02-01"),
            ("mm-yyyy", "02-2024", "2024-02-01"),
            ("dd-mm-yyyy", "29-02-2023", nil), ("dd-mm-yyyy", "31-04-2024", nil), ("dd-mm-yyyy", "00-01-2024", nil),
            ("dd-mm-yyyy", "01-13-2024", nil), ("dd-mm-yyyy", "1-2-2024", nil), ("dd-mm-yyyy", "01.02.2024", nil),
            ("dd-mm-yyyy", "01-02-24", nil), ("dd-mm-yyyy", "01-02-2024 ", nil), ("dd-mm-yyyy", "+1-02-2024", nil),
            ("yyyymm", "202413", nil), ("yyyymm", "", nil), ("ddmmyyyy", "0１022024", nil),
        ] as [(String, String, String?)])
    func days(layout: String, text: String, day: String?) throws {
        #expect(try read(layout, text) == day)
    }

    @Test(
        "a month stands for its first day, or for its last",
        arguments: [
            ("202401", "2024-01-31"), ("202402", "2024-02-29"), ("202302", "2023-02-28"), ("190002", "1900-02-28"),
            ("202404", "2024-04-30"), ("202412", "2024-12-31"),
        ])
    func months(text: String, last: String) throws {
        #expect(DateLayout("yyyymm")?.isMonth == true)
        #expect(DateLayout("yyyymmdd")?.isMonth == false)
        #expect(try read("yyyymm", text) == last.dropLast(2) + "01")
        #expect(try read("yyyymm", text, isLastDay: true) == last)
    }
}
