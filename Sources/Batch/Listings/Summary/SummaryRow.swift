import CostModel
import Published
import Workforce

/// Everything the yearly summary says about a municipality's year, or about one initiative in it.
struct SummaryRow {
    var line: SummaryLine
    var work: YearWork
    var caseload: Caseload?
    /// Of the municipality's year; nil in rows by initiative.
    var approval: Approval?

    /// By initiative, the row of work that belongs to none: cost is not divided that way.
    var isWorkAlone = false

    var year: FiscalYear {
        FiscalYear(line.fiscalYear)
    }
}
