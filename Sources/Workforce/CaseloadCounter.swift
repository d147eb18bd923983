import CostModel

/// Counts open assignments and the positions of those who hold them: for a municipality, and for each of its cost centres
/// and initiatives (manual: Workforce).
///
/// A part of the work counts an employee who has both an employment and an assignment in it that year: those without
/// citizens of their own would make the load look light, and those without a known position cannot be divided by.
package struct CaseloadCounter {
    private let facts: WorkFacts
    private let years: [FiscalYear]
    private let primaryInitiative: (Int16, Int32) -> String

    /// - Parameter primaryInitiative: the initiative of a citizen's primary enrolment in a municipality; empty for none
    package init(facts: WorkFacts, years: [FiscalYear], primaryInitiative: @escaping (Int16, Int32) -> String) {
        self.facts = facts
        self.years = years
        self.primaryInitiative = primaryInitiative
    }

    /// By municipality and year; the whole first, then cost centres and initiatives by code. Parts without any assignment
    /// are left out.
    package func count() -> (caseloads: [Caseload], findings: [Finding]) {
        let assignments = Dictionary(grouping: facts.assignments, by: \.municipality)
        let employments = Dictionary(grouping: facts.employments, by: \.municipality)
        var caseloads: [Caseload] = []
        var findings: [Finding] = []
        for municipality in facts.municipalities {
            for year in years {
                var parts: [Part: PartLoad] = [:]
                for assignment in assignments[municipality] ?? [] { add(assignment, in: year, to: &parts) }
                for employment in employments[municipality] ?? [] { add(employment, in: year, to: &parts) }
                caseloads += parts.sorted { $0.key < $1.key }.map { $1.caseload(municipality, year, $0) }
                if let left = parts[.whole]?.employeesWithoutPosition, left > 0 {
                    findings.append(
                        Finding(.assignmentWithoutEmployment, municipality: municipality, fiscalYear: year, rows: left))
                }
            }
        }
        return (caseloads, findings)
    }

    private func add(_ assignment: WorkFacts.Assignment, in year: FiscalYear, to parts: inout [Part: PartLoad]) {
        let days = Int64(assignment.days.intersection(year.days).dayCount)
        guard days > 0 else { return }
        for part in self.parts(of: assignment) {
            parts[part, default: PartLoad()].assignmentDays[assignment.employee, default: 0] += days
        }
    }

    /// Positions count only where there are assignments.
    private func add(_ employment: WorkFacts.Employment, in year: FiscalYear, to parts: inout [Part: PartLoad]) {
        let weekdays = Int64(employment.days.intersection(year.days).weekdayCount)
        let positionDays = employment.positionPercentThousandths * weekdays
        guard positionDays > 0 else { return }
        for part in self.parts(of: employment) {
            parts[part]?.positionDays[employment.employee, default: 0] += positionDays
        }
    }

    private func parts(of assignment: WorkFacts.Assignment) -> Set<Part> {
        [
            .whole, Part(costCentre: assignment.costCentre, initiative: ""),
            Part(costCentre: "", initiative: primaryInitiative(assignment.municipality, assignment.citizen)),
        ]
    }

    private func parts(of employment: WorkFacts.Employment) -> Set<Part> {
        [
            .whole, Part(costCentre: employment.costCentre, initiative: ""),
            Part(costCentre: "", initiative: employment.initiative),
        ]
    }

    /// The whole has neither.
    private struct Part: Hashable, Comparable {
        var costCentre: String
        var initiative: String

        static let whole = Part(costCentre: "", initiative: "")

        static func < (left: Part, right: Part) -> Bool {
            left.initiative == right.initiative
                ? left.costCentre < right.costCentre : left.initiative < right.initiative
        }
    }

    /// By employee.
    private struct PartLoad {
        var assignmentDays: [String: Int64] = [:]
        var positionDays: [String: Int64] = [:]

        var employeesWithoutPosition: Int {
            assignmentDays.keys.filter { positionDays[$0] == nil }.count
        }

        func caseload(_ municipality: Int16, _ year: FiscalYear, _ part: Part) -> Caseload {
            var caseload = Caseload(
                municipality: municipality, fiscalYear: year, costCentre: part.costCentre, initiative: part.initiative)
            for (employee, days) in assignmentDays {
                guard let positionDays = positionDays[employee] else { continue }
                caseload.assignmentDays += days
                caseload.positionDays += positionDays
                caseload.employeeCount += 1
            }
            return caseload
        }
    }
}
