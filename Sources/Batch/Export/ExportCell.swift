import CostModel
import Disclosure

/// A cell of what an export shows of an arm: a row (municipality, cluster, year), a column (sector, phase), or a total over
/// either.
struct ExportCell: Hashable {
    let arm: Arm
    let key: CellKey

    init(arm: Arm, key: CellKey) {
        self.arm = arm
        self.key = key
    }

    /// - Parameters:
    ///   - group: municipality, cluster and arm; nil for the total over all rows
    ///   - year: nil with it
    ///   - sector: nil for the total over all columns
    ///   - phase: nil with it
    init(
        arm: Arm, place: (municipality: String, cluster: String, year: String)?, column: (sector: String, phase: Phase)?
    ) {
        self.arm = arm
        key = CellKey([
            place.map { "\($0.municipality)/\($0.cluster)/\($0.year)" },
            column.map { "\($0.sector)/\($0.phase.code)" },
        ])
    }

    /// The cell that a person's cost of a sector, or their time, is in.
    init(_ person: ExportPerson, sector: String) {
        self.init(
            arm: person.arm,
            place: (String(person.municipality), person.cluster.rawValue, person.fiscalYear.description),
            column: (sector, person.phase))
    }

    // MARK: As it is kept with a version

    /// Arm, row and column with tabs between; empty for a total.
    var text: String {
        ([arm.rawValue] + key.categories.map { $0 ?? "" }).joined(separator: "\t")
    }

    /// Nil of what is no cell.
    init?(text: String) {
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let arm = Arm(rawValue: parts[0]) else { return nil }
        self.init(arm: arm, key: CellKey(parts.dropFirst().map { $0.isEmpty ? nil : $0 }))
    }
}
