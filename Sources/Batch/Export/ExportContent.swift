import CostModel
import Disclosure

/// What the tables of a version are made of: its facts, the cells, and which of them are not shown.
struct ExportContent {
    let facts: ExportFacts
    let grid: ExportGrid
    let pattern: SuppressionPattern
    let rule: DisclosureRule
    let municipalityNames: [Int16: String]

    /// Nil for a cell that is not shown.
    func shown(_ key: CellKey) -> CellStatistics? {
        pattern.isSuppressed(key) ? nil : grid.table.statistics(of: key)
    }

    /// Municipality, cluster and arm of the enrolled, in order: other cells are empty in every year and are left out.
    var groups: [[String]] {
        Set(
            facts.times.map { time in
                [String(time.person.municipality), time.person.cluster.rawValue, time.person.arm.rawValue]
            }
        ).sorted { $0.lexicographicallyPrecedes($1) }
    }

    var years: [String] {
        (facts.years.lowerBound.number...facts.years.upperBound.number).map { String($0) }
    }
}
