import CostModel
import Disclosure

/// What the tables of a version are made of: its facts, the cells, and which of them are not shown.
struct ExportContent {
    let facts: ExportFacts
    let grid: ExportGrid
    let suppressed: Set<ExportCell>
    let rule: DisclosureRule
    let municipalityNames: [Int16: String]

    /// Municipality, cluster and arm of somebody enrolled: others are empty in every year and are left out.
    struct Group: Hashable, Comparable {
        var municipality: Int16
        var cluster: InitiativeCluster
        var arm: Arm

        static func < (left: Group, right: Group) -> Bool {
            (left.municipality, left.cluster.rawValue, left.arm.rawValue)
                < (right.municipality, right.cluster.rawValue, right.arm.rawValue)
        }
    }

    /// Nil for a cell that is not shown.
    func shown(_ cell: ExportCell) -> CellStatistics? {
        suppressed.contains(cell) ? nil : grid.statistics(of: cell)
    }

    var groups: [Group] {
        Set(
            facts.times.map {
                Group(municipality: $0.person.municipality, cluster: $0.person.cluster, arm: $0.person.arm)
            }
        ).sorted()
    }

    var arms: [Arm] {
        Arm.allCases.filter(grid.has)
    }

    var years: [FiscalYear] {
        (facts.years.lowerBound.number...facts.years.upperBound.number).map { FiscalYear($0) }
    }
}
