import CostModel
import Reporting
import Workforce

/// `omkost fte`: worked hours and FTE by what is asked for, summed over everything else. Nature and whether FTE is counted
/// always stay apart: nothing of one kind hides in another.
struct WorkedHoursTable {
    let dimensions: [WorkDimension]
    let listing: Listing
    let cells: WorkCells

    private var isPaper: Bool { cells.paper != nil }
    private var norms: [FTENorm] { listing.model.workforce.norms }

    init(by dimensions: [WorkDimension], _ listing: Listing, _ cells: WorkCells) {
        self.dimensions = dimensions.contains(.nature) ? dimensions : dimensions + [.nature]
        self.listing = listing
        self.cells = cells
    }

    var columns: [TableColumn] {
        dimensions.compactMap {
            FTEColumns.dimension($0.rawValue, municipalities: listing.municipalities)
        } + FTEColumns.hours(isPaper: isPaper)
            + norms.flatMap { FTEColumns.fte("fte", "Årsværk", "FTE", $0, isPaper: isPaper) }
            + [FTEColumns.counted, FTEColumns.assumedShare]
    }

    func rows(_ hours: [WorkedHours]) -> [[TableCell]] {
        var groups: [Key: WorkTotal] = [:]
        for row in hours {
            let key = Key(
                codes: dimensions.map { $0.code(of: row) }, isCounted: row.countsAsFTE && row.nature != .network,
                hasFTE: row.countsAsFTE)
            groups[key, default: WorkTotal()].add(row)
        }
        return groups.sorted { $0.key < $1.key }.map(row)
    }

    private func row(_ key: Key, _ total: WorkTotal) -> [TableCell] {
        zip(key.codes, columns).map { Listing.cell($0, of: $1) }
            + cells.range(total.hours(headline: norms.first), digits: 3, paperDigits: 1)
            + norms.flatMap { cells.range(key.hasFTE ? total.fte($0) : nil, digits: 6, paperDigits: 2) }
            + [.bool(key.isCounted), cells.assumedShare(total.assumedShare(headline: norms.first))]
    }

    private struct Key: Hashable, Comparable {
        var codes: [String]
        var isCounted: Bool
        /// False for what is bought.
        var hasFTE: Bool

        /// By the codes in byte order, what is counted first.
        static func < (left: Key, right: Key) -> Bool {
            if left.codes != right.codes {
                return left.codes.lexicographicallyPrecedes(right.codes) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            }
            if left.isCounted != right.isCounted { return left.isCounted }
            return left.hasFTE && !right.hasFTE
        }
    }
}
