import CostModel
import Published
import Workforce

/// Puts cost, work, caseload and approval of the same municipality, year and initiative together. An initiative that only
/// has work (nobody is enrolled yet) has a row too, and by initiative the work of none has one without cost.
struct SummaryRows {
    /// By municipality, year and initiative.
    let rows: [SummaryRow]

    private struct Key: Hashable, Comparable {
        var municipality: Int16
        var year: Int16
        /// Empty for everybody.
        var initiative: String

        static func < (left: Key, right: Key) -> Bool {
            (left.municipality, left.year) == (right.municipality, right.year)
                ? left.initiative.utf8.lexicographicallyPrecedes(right.initiative.utf8)
                : (left.municipality, left.year) < (right.municipality, right.year)
        }
    }

    init(_ reader: PublishedReader, byInitiative: Bool) throws {
        let lines = try reader.summaries(byInitiative: byInitiative)
        let hours = try reader.workedHours()
        let caseloads = try reader.caseloads().filter { $0.costCentre.isEmpty && $0.initiative.isEmpty != byInitiative }
        let approvals = byInitiative ? [] : try reader.approvals()
        let lineByKey = Dictionary(uniqueKeysWithValues: lines.map { (SummaryRows.key($0), $0) })
        let hoursByKey = Dictionary(grouping: hours) { SummaryRows.key($0, byInitiative: byInitiative) }
        let caseloadByKey = Dictionary(
            uniqueKeysWithValues: caseloads.map {
                (Key(municipality: $0.municipality, year: $0.fiscalYear.number, initiative: $0.initiative), $0)
            })
        let approvalByKey = Dictionary(
            uniqueKeysWithValues: approvals.map {
                (Key(municipality: $0.municipality, year: $0.fiscalYear.number, initiative: ""), $0)
            })
        rows = Set(lineByKey.keys).union(hoursByKey.keys).sorted().map { key in
            SummaryRow(
                line: lineByKey[key]
                    ?? SummaryLine(municipality: key.municipality, fiscalYear: key.year, initiative: key.initiative),
                work: YearWork(hoursByKey[key] ?? [], in: FiscalYear(key.year)), caseload: caseloadByKey[key],
                approval: approvalByKey[key], isWorkAlone: byInitiative && key.initiative.isEmpty)
        }
    }

    private static func key(_ line: SummaryLine) -> Key {
        Key(municipality: line.municipality, year: line.fiscalYear, initiative: line.initiative)
    }

    private static func key(_ hours: WorkedHours, byInitiative: Bool) -> Key {
        Key(
            municipality: hours.municipality, year: hours.fiscalYear.number,
            initiative: byInitiative ? hours.initiative : "")
    }
}
