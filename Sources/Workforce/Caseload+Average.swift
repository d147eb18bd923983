import CostModel

extension Caseload {
    /// Assignments open on an average day of the year.
    package var openAssignments: Ratio {
        Ratio(assignmentDays, over: fiscalYear.days.dayCount) ?? .zero
    }

    /// FTE of the employees who held them, from their positions.
    package var employeeFTE: Ratio {
        WorkTotal.fte(positionDays: Int128(positionDays), in: fiscalYear)
    }

    /// Average open assignments per employee FTE; nil where nobody's position is known.
    package var average: Ratio? {
        openAssignments / employeeFTE
    }
}
