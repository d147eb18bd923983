import CostModel
import Reporting
import Workforce

/// `omkost fte --peak`: per municipality the year with the highest development FTE of its own, central at the headline norm;
/// of equal years the first.
struct PeakTable {
    let listing: Listing
    let cells: WorkCells

    private var isPaper: Bool { cells.paper != nil }
    private var norms: [FTENorm] { listing.model.workforce.norms }

    var columns: [TableColumn] {
        listing.partitionColumns + FTEColumns.hours(isPaper: isPaper)
            + norms.flatMap { FTEColumns.fte("development_fte", "Udvikling", "Development", $0, isPaper: isPaper) }
            + [FTEColumns.assumedShare]
    }

    func rows(_ hours: [WorkedHours]) -> [[TableCell]] {
        let development = hours.filter { $0.nature == .development && $0.countsAsFTE }
        let municipalities = Dictionary(grouping: development, by: \.municipality)
        return municipalities.sorted { $0.key < $1.key }.compactMap { municipality, rows in
            let years = Dictionary(grouping: rows, by: \.fiscalYear).mapValues { WorkTotal($0) }
            return years.sorted { $0.key < $1.key }.max { size($0.value) < size($1.value) }.map { year, total in
                row(municipality, year, total)
            }
        }
    }

    /// What cannot be computed is never the peak unless nothing can.
    private func size(_ total: WorkTotal) -> Ratio {
        (norms.first.map { total.fte($0) } ?? total.hours(headline: nil))?.central ?? Ratio(-1)
    }

    private func row(_ municipality: Int16, _ year: FiscalYear, _ total: WorkTotal) -> [TableCell] {
        [.text(String(municipality)), TableCell(year.number)]
            + cells.range(total.hours(headline: norms.first), digits: 3, paperDigits: 1)
            + norms.flatMap { cells.range(total.fte($0), digits: 6, paperDigits: 2) }
            + [cells.assumedShare(total.assumedShare(headline: norms.first))]
    }
}
