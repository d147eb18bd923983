import CostModel

/// Turns what staff did into worked hours per municipality and year, with ranges (manual: Workforce).
///
/// 1. time entries count as registered; an employee with any in a year counts by those
/// 2. meetings: participants x minutes x occurrences; an unknown length is the assumption `meeting_minutes`
/// 3. employments of everybody else: the part of a position x weekdays employed
/// 4. reported hours with their range
///
/// What the whole network did is given to every municipality, to be divided equally by their number.
package struct WorkforceCalculator {
    /// The assumption behind meetings of unknown length, in minutes.
    package static let meetingMinutes = "meeting_minutes"

    private let model: WorkforceModel
    private let years: [FiscalYear]
    private let facts: WorkFacts
    private let categories: [String: WorkCategory]

    /// - Parameter years: the years of the model; work outside them is left out, and noticed
    package init(model: WorkforceModel, modelYears years: [FiscalYear], facts: WorkFacts) {
        self.model = model
        self.years = years
        self.facts = facts
        categories = Dictionary(model.categories.map { ($0.id, $0) }) { first, _ in first }
    }

    /// By municipality, year, initiative, nature, category, method, assumption.
    /// - Throws: `InvariantBroken` where the parts do not add up to what was put in
    package func calculate() throws(InvariantBroken) -> (hours: [WorkedHours], findings: [Finding]) {
        var book = WorkBook(municipalities: facts.municipalities)
        var notices = WorkNotices()
        for row in rows {
            guard years.contains(row.year) else {
                notices.noticeOutside(row)
                continue
            }
            guard let category = categories[row.category] else {
                notices.noticeUnknownCategory(row)
                continue
            }
            if row.minutes == nil { notices.noticeMissingAssumption(row) }
            book.add(row, category)
        }
        return (try book.closed(), notices.findings)
    }

    /// The rows behind the hours, for explanations: those that `calculate` adds up.
    package var sources: [WorkSource] {
        rows.compactMap { row in
            guard years.contains(row.year), let category = categories[row.category] else { return nil }
            return WorkSource(
                municipality: row.municipality, fiscalYear: row.year, initiative: row.initiative,
                nature: row.nature(of: category), category: row.category, method: row.method,
                assumption: row.assumption, employee: row.employee, heldOn: row.heldOn, minutes: row.minutes,
                positionDays: row.positionDays, rowCount: row.rowCount)
        }
    }

    /// Every piece of work, with an employment's years apart.
    private var rows: [WorkRow] {
        facts.recordedTimes.map(WorkRow.init) + facts.meetings.map { WorkRow($0, length: meetingLength) }
            + employmentRows + facts.reportedHours.map(WorkRow.init)
    }

    private var meetingLength: Assumption? {
        model.assumptions.first { $0.name == WorkforceCalculator.meetingMinutes }
    }

    private var employmentRows: [WorkRow] {
        let recorded = Set(facts.recordedTimes.map { EmployeeYear($0.municipality, $0.employee, $0.year) })
        return facts.employments.flatMap { employment in
            years.filter { year in
                employment.days.overlaps(year.days)
                    && !recorded.contains(EmployeeYear(employment.municipality, employment.employee, year))
            }.map { WorkRow(employment, in: $0) }
        }
    }
}
