import CostModel
import Disclosure

/// Everything about persons that an export shows, as tables of two dimensions: for each arm one of cost and one of time. Rows are
/// municipality, cluster and year, columns are sector and phase, or phase, and all totals are shown.
///
/// Two dimensions, since there the graph of rows and columns finds exactly what can be computed, and few cells are lost for it;
/// the arms apart, since they are shown apart and have no total in common.
struct ExportGrid {
    /// 133,590ths of a person-year: the least common multiple of 365 and 366.
    static let timeUnitsPerYear: Int64 = 365 * 366

    private struct Part: Hashable {
        var arm: Arm
        var kind: ExportKind
    }

    /// Of the arms that somebody is in.
    private let tables: [(part: Part, table: DisclosureTable)]

    init(_ facts: ExportFacts, _ families: inout FamilyNumbers) throws {
        var contributions: [Part: [DisclosureContribution]] = [:]
        func add(
            _ cell: ExportCell, _ person: ExportPerson, _ amounts: [Int64], _ families: inout FamilyNumbers
        ) {
            contributions[Part(arm: cell.arm, kind: cell.kind), default: []].append(
                DisclosureContribution(
                    cell.key.categories.compactMap(\.self), person: Int64(person.citizen),
                    family: families.unit(of: person), amounts: amounts))
        }
        for cost in facts.costs {
            add(ExportCell(cost), cost.person, [cost.expense, cost.reimbursement], &families)
        }
        for time in facts.times {
            let units = ExportGrid.timeUnitsPerYear / Int64(time.person.fiscalYear.days.dayCount)
            add(ExportCell(time), time.person, [Int64(time.days) * units], &families)
        }
        do throws(DisclosureError) {
            var tables: [(part: Part, table: DisclosureTable)] = []
            for arm in Arm.allCases {
                for kind in ExportKind.allCases {
                    let part = Part(arm: arm, kind: kind)
                    guard let own = contributions[part] else { continue }
                    let dimensions = ["row", "column"].enumerated().map { place, name in
                        DisclosureDimension(name, Set(own.map { $0.categories[place] }).sorted())
                    }
                    tables.append(
                        (
                            part,
                            try DisclosureTable(
                                dimensions: dimensions, measureCount: kind.measureCount, contributions: own)
                        ))
                }
            }
            self.tables = tables
        } catch { throw error.refusal }
    }

    /// Somebody is in the arm.
    func has(_ arm: Arm) -> Bool {
        tables.contains { $0.part.arm == arm }
    }

    /// Empty of a cell that nobody is in.
    func statistics(of cell: ExportCell) -> CellStatistics {
        table(of: Part(arm: cell.arm, kind: cell.kind))?.statistics(of: cell.key)
            ?? .empty(measures: cell.kind.measureCount)
    }

    /// The cells that a version does not show.
    /// - Parameter earlier: the project's earlier versions, with what they did not show
    func suppressed(
        _ rule: DisclosureRule, earlier: [(grid: ExportGrid, suppressed: Set<ExportCell>)]
    ) throws -> Set<ExportCell> {
        var cells: Set<ExportCell> = []
        for (part, table) in tables {
            let versions = earlier.compactMap { version in
                version.grid.table(of: part).map { table in
                    let own = version.suppressed.filter { $0.arm == part.arm && $0.kind == part.kind }
                    return EarlierVersion(suppressed: own.map(\.key).sorted(), table: table)
                }
            }
            do {
                let pattern = try CellSuppressor(rule: rule).pattern(of: table, earlier: versions)
                cells.formUnion(
                    pattern.suppressed.map { ExportCell(arm: part.arm, kind: part.kind, key: $0) })
            } catch { throw error.refusal }
        }
        return cells
    }

    private func table(of part: Part) -> DisclosureTable? {
        tables.first { $0.part == part }?.table
    }
}
