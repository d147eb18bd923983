import CostModel
import Reporting

/// The half of the summary that is about cost: whom it is for, and where the money comes from.
struct SummaryCostColumns {
    let listing: Listing

    var columns: [TableColumn] {
        let kroner = ColumnKind.kroner
        return [
            listing.column("citizens", "Borgere", "Citizens", .count),
            listing.column("families", "Familier", "Families", .count),
            listing.column("person_years", "Personår", "Person-years", .decimal(digits: 6, paperDigits: 2)),
            listing.column("expense", "Udgift (kr.)", "Expense (DKK)", kroner),
            listing.column("reimbursement", "Refusion (kr.)", "Reimbursement (DKK)", kroner),
            listing.column("net", "Netto (kr.)", "Net (DKK)", kroner),
            listing.column("state_share", "Statens andel (kr.)", "State share (DKK)", kroner),
            listing.column("unallocated", "Ufordelt (kr.)", "Unallocated (DKK)", kroner),
        ]
    }

    func cells(_ row: SummaryRow) -> [TableCell] {
        if row.isWorkAlone { return columns.map { _ in .empty } }
        let line = row.line
        let personYears = roundedHalfAway(
            numerator: Int128(line.daysDuring) * 1_000_000, denominator: Int128(row.year.days.dayCount))
        return [
            TableCell(line.citizens), TableCell(line.families), personYears.map { .number($0) } ?? .empty,
            .number(line.expense), .number(line.reimbursement), .number(line.expense + line.reimbursement),
            .number(line.stateShare), line.unallocated.map { .number($0) } ?? .empty,
        ]
    }
}
