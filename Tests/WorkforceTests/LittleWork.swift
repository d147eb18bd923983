import CostModel

@testable import Workforce

/// A small piece of working life, written in hours and dates.
enum LittleWork {
    static let headline = FTENorm(id: "1924", hoursThousandths: 1_924_000)
    static let net = FTENorm(id: "1643", hoursThousandths: 1_642_800)

    static func model(
        categories: [WorkCategory] = defaultCategories, salaries: [SalaryPerFTE] = [], minutes: Assumption? = meeting
    ) -> WorkforceModel {
        WorkforceModel(
            norms: [headline, net], salaries: salaries, assumptions: minutes.map { [$0] } ?? [], categories: categories)
    }

    static let meeting = Assumption(
        name: "meeting_minutes", lowThousandths: 60_000, centralThousandths: 90_000, highThousandths: 120_000)

    static let defaultCategories = [
        WorkCategory(id: "project", nature: .development, countsAsFTE: true),
        WorkCategory(id: "meetings", nature: .development, countsAsFTE: true),
        WorkCategory(id: "bought", nature: .development, countsAsFTE: false),
        WorkCategory(id: "event", nature: .network, countsAsFTE: true),
        WorkCategory(id: "casework", nature: .operating, countsAsFTE: true),
    ]

    static func date(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
            preconditionFailure("\(text) is not a date")
        }
        return date
    }

    static func days(_ first: String, _ last: String? = nil) -> DayRange {
        DayRange(first: date(first), last: last.map(date))
    }

    /// Hours in thousandths.
    static func reported(
        _ municipality: Int16?, _ category: String, _ year: Int16 = 2019, low: Int64, central: Int64, high: Int64,
        percent: Int64 = 100, oere: Int64? = nil, initiative: String = ""
    ) -> WorkFacts.ReportedHours {
        WorkFacts.ReportedHours(
            municipality: municipality, initiative: initiative, year: FiscalYear(year), category: category,
            lowThousandths: low, centralThousandths: central, highThousandths: high,
            sharePercentThousandths: percent * 1_000, amount: oere.map { Amount(oere: $0) })
    }

    static func meeting(
        _ municipality: Int16?, _ category: String, on day: String, people: Int64, minutes: Int64?, times: Int64 = 1
    ) -> WorkFacts.Meeting {
        WorkFacts.Meeting(
            municipality: municipality, initiative: "", category: category, heldOn: date(day),
            participantsThousandths: people * 1_000, minutesThousandths: minutes.map { $0 * 1_000 },
            occurrencesThousandths: times * 1_000)
    }

    static func employment(
        _ municipality: Int16?, _ employee: String, _ days: DayRange, percentThousandths: Int64 = 100_000,
        category: String = "casework", costCentre: String = "", initiative: String = ""
    ) -> WorkFacts.Employment {
        WorkFacts.Employment(
            municipality: municipality, employee: employee, category: category, initiative: initiative,
            costCentre: costCentre, positionPercentThousandths: percentThousandths, days: days)
    }

    /// Minutes as registered on one category in a year.
    static func recorded(
        _ municipality: Int16, _ employee: String, minutes: Int128, category: String = "casework", year: Int16 = 2019
    ) -> WorkFacts.RecordedTime {
        WorkFacts.RecordedTime(
            municipality: municipality, employee: employee, year: FiscalYear(year), category: category, initiative: "",
            minutes: minutes * 1_000_000_000, entryCount: 1)
    }

    static func calculate(
        _ facts: WorkFacts, _ model: WorkforceModel = model(), years: ClosedRange<Int16> = 2019...2019
    ) throws -> [WorkedHours] {
        try WorkforceCalculator(model: model, modelYears: years.map { FiscalYear($0) }, facts: facts).calculate().hours
    }

    /// `0.514865 0.601143 0.692620`.
    static func text(_ range: RatioRange?) -> String {
        guard let range else { return "-" }
        return [range.low, range.central, range.high].map { text($0, digits: 6) }.joined(separator: " ")
    }

    static func text(_ ratio: Ratio?, digits: Int) -> String {
        guard let value = ratio?.rounded(digits: digits) else { return "-" }
        let digitsText = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - digitsText.count)) + digitsText
        let sign = value < 0 ? "-" : ""
        return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }
}
