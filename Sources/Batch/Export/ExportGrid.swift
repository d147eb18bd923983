import CostModel
import Disclosure

/// Everything about persons that an export shows, as one table of two dimensions for each arm, so that no part of it can be
/// subtracted from another: rows are municipality, cluster and year, columns are sector and phase, and all totals are shown.
///
/// Two dimensions, since there the graph of rows and columns finds exactly what can be computed, and few cells are lost for it;
/// the arms apart, since they are shown apart.
struct ExportGrid {
    /// What each contribution brings, in the order of its amounts.
    enum Measure: Int, CaseIterable {
        case expense
        case reimbursement
        /// 133,590ths of a person-year: the least common multiple of 365 and 366.
        case time
    }

    /// Stands where a sector stands for time, which no sector has: persons who cost nothing are there all the same.
    static let time = "(time)"
    static let timeUnitsPerYear: Int64 = 365 * 366

    /// Of the arms that somebody is in.
    private let tables: [(arm: Arm, table: DisclosureTable)]

    init(_ facts: ExportFacts, _ families: inout FamilyNumbers) throws {
        var contributions: [Arm: [DisclosureContribution]] = [:]
        for cost in facts.costs {
            contributions[cost.person.arm, default: []].append(
                ExportGrid.contribution(
                    ExportCell(cost.person, sector: cost.sector), cost.person, [cost.expense, cost.reimbursement, 0],
                    &families))
        }
        for time in facts.times {
            let year = time.person.fiscalYear
            let units = Int64(time.days) * (ExportGrid.timeUnitsPerYear / Int64(year.days.dayCount))
            contributions[time.person.arm, default: []].append(
                ExportGrid.contribution(
                    ExportCell(time.person, sector: ExportGrid.time), time.person, [0, 0, units], &families))
        }
        do throws(DisclosureError) {
            var tables: [(arm: Arm, table: DisclosureTable)] = []
            for arm in Arm.allCases {
                guard let own = contributions[arm] else { continue }
                let dimensions = ["row", "column"].enumerated().map { place, name in
                    DisclosureDimension(name, Set(own.map { $0.categories[place] }).sorted())
                }
                tables.append(
                    (
                        arm,
                        try DisclosureTable(
                            dimensions: dimensions, measureCount: Measure.allCases.count, contributions: own)
                    ))
            }
            self.tables = tables
        } catch { throw error.refusal }
    }

    func table(of arm: Arm) -> DisclosureTable? {
        tables.first { $0.arm == arm }?.table
    }

    /// Empty of a cell that nobody is in.
    func statistics(of cell: ExportCell) -> CellStatistics {
        table(of: cell.arm)?.statistics(of: cell.key) ?? .empty(measures: Measure.allCases.count)
    }

    /// The cells that a version does not show.
    /// - Parameter earlier: the project's earlier versions, with what they did not show
    func suppressed(
        _ rule: DisclosureRule, earlier: [(grid: ExportGrid, suppressed: Set<ExportCell>)]
    ) throws -> Set<ExportCell> {
        var cells: Set<ExportCell> = []
        for (arm, table) in tables {
            let versions = earlier.compactMap { version in
                version.grid.table(of: arm).map { table in
                    EarlierVersion(
                        suppressed: version.suppressed.filter { $0.arm == arm }.map(\.key).sorted(), table: table)
                }
            }
            do {
                let pattern = try CellSuppressor(rule: rule).pattern(of: table, earlier: versions)
                cells.formUnion(pattern.suppressed.map { ExportCell(arm: arm, key: $0) })
            } catch { throw error.refusal }
        }
        return cells
    }

    private static func contribution(
        _ cell: ExportCell, _ person: ExportPerson, _ amounts: [Int64], _ families: inout FamilyNumbers
    ) -> DisclosureContribution {
        DisclosureContribution(
            cell.key.categories.compactMap(\.self), person: Int64(person.citizen), family: families.unit(of: person),
            amounts: amounts)
    }
}
