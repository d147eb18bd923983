import CostModel
import Testing

@testable import Intake

/// Days that the calendar has, written in one way.
@Suite("date grammar")
struct DateGrammarTests {
    @Test(
        "a day of the calendar is read, leap days where the year has one",
        arguments: [
            "2019-12-31", "2020-02-29", "2000-02-29", "1800-01-01", "9999-12-31", "2019-02-28", "2024-02-29",
        ])
    func days(text: String) throws {
        guard case .number(let day) = FieldFixture.read(text, as: .date) else {
            Issue.record("\(text) was refused")
            return
        }
        #expect(CivilDate(dayNumber: Int32(day)).description == text)
    }

    @Test(
        "what is no such day is refused and not moved to another",
        arguments: [
            "2024-02-31", "2024-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-13-01",
            "2024-00-10",
            "2024-01-00", "2024-01-32", "1799-12-31", "0000-01-01", "31-02-2024", "01-02-2024", "2024/02/01",
            "2024.02.01",
            "1/2/24", "20240201", "2024-2-1", "2024-02-01 ", " 2024-02-01", "2024-02-01T00:00:00", "now", "today",
            "epoch",
            "infinity", "-infinity", "20240101 BC", "2024-02-１", "-024-02-01", "+024-02-01", "",
        ])
    func notDays(text: String) {
        #expect(FieldFixture.read(text, as: .date) == .refused(.badDate))
    }
}
