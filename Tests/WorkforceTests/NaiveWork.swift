import CostModel

@testable import Workforce

/// The same figures by the rules of the manual, row by row: every row is turned into exact FTE at once and added.
struct NaiveWork {
    let facts: WorkFacts
    let years: ClosedRange<Int16>

    private struct Row {
        var municipality: Int16?
        var year: Int16
        var category: String
        var hours: (low: Ratio, central: Ratio, high: Ratio)
        var position = Ratio.zero
    }

    private func ratio(_ numerator: some BinaryInteger, _ denominator: some BinaryInteger) -> Ratio {
        Ratio(numerator, over: denominator) ?? .zero
    }

    private var rows: [Row] {
        var rows: [Row] = []
        for time in facts.recordedTimes {
            let hours = ratio(time.minutes, Int128(60_000_000_000))
            rows.append(
                Row(
                    municipality: time.municipality, year: time.year.number, category: time.category,
                    hours: (hours, hours, hours)))
        }
        for meeting in facts.meetings {
            let people = ratio(meeting.participantsThousandths, 1_000) * ratio(meeting.occurrencesThousandths, 1_000)
            func hours(_ minutes: Int64) -> Ratio { ratio(meeting.minutesThousandths ?? minutes, 60_000) * people }
            rows.append(
                Row(
                    municipality: meeting.municipality, year: Int16(meeting.heldOn.year), category: meeting.category,
                    hours: (hours(60_000), hours(90_000), hours(120_000))))
        }
        for reported in facts.reportedHours {
            func hours(_ thousandths: Int64) -> Ratio {
                ratio(thousandths, 1_000) * ratio(reported.sharePercentThousandths, 100_000)
            }
            rows.append(
                Row(
                    municipality: reported.municipality, year: reported.year.number, category: reported.category,
                    hours: (
                        hours(reported.lowThousandths), hours(reported.centralThousandths),
                        hours(reported.highThousandths)
                    )))
        }
        for employment in facts.employments {
            for year in years {
                let isRecorded = facts.recordedTimes.contains {
                    $0.municipality == employment.municipality && $0.employee == employment.employee
                        && $0.year.number == year
                }
                guard !isRecorded else { continue }
                var (weekdays, employed) = (0, 0)
                let days = FiscalYear(year).days
                for dayNumber in days.first.dayNumber...days.last.dayNumber {
                    // Day 0 was a Saturday, day 1 a Sunday.
                    guard dayNumber % 7 > 1 else { continue }
                    weekdays += 1
                    if employment.days.contains(CivilDate(dayNumber: dayNumber)) { employed += 1 }
                }
                rows.append(
                    Row(
                        municipality: employment.municipality, year: year, category: employment.category,
                        hours: (.zero, .zero, .zero),
                        position: ratio(employment.positionPercentThousandths, 100_000) * ratio(employed, weekdays)))
            }
        }
        return rows.filter { years.contains($0.year) }
    }

    func fte(_ municipality: Int16, _ year: Int16, _ nature: WorkCategory.Nature, _ norm: FTENorm) -> RatioRange {
        var sum = RatioRange.zero
        for row in rows where row.year == year && (row.municipality == nil || row.municipality == municipality) {
            let own = LittleWork.defaultCategories.first { $0.id == row.category }?.nature
            guard (row.municipality == nil ? .network : own) == nature else { continue }
            let part = row.municipality == nil ? ratio(1, facts.municipalities.count) : Ratio(1)
            let perHour = ratio(1_000, norm.hoursThousandths)
            func fte(_ hours: Ratio) -> Ratio { (hours * perHour + row.position) * part }
            sum = sum + RatioRange(low: fte(row.hours.low), central: fte(row.hours.central), high: fte(row.hours.high))
        }
        return sum
    }

    func hoursOfAll(_ headline: FTENorm) -> RatioRange {
        rows.reduce(.zero) { sum, row in
            let position = row.position * ratio(headline.hoursThousandths, 1_000)
            return sum
                + RatioRange(
                    low: row.hours.low + position, central: row.hours.central + position,
                    high: row.hours.high + position)
        }
    }
}
