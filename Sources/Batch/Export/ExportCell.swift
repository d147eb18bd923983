import CostModel
import Disclosure

/// A cell of what an export shows of an arm: a row (municipality, cluster, year), a column (sector and phase, or phase), or a
/// total over either.
struct ExportCell: Hashable {
    let arm: Arm
    let kind: ExportKind
    let key: CellKey

    init(arm: Arm, kind: ExportKind, key: CellKey) {
        self.arm = arm
        self.kind = kind
        self.key = key
    }

    /// - Parameters:
    ///   - place: municipality, cluster and year; nil for the total over all rows
    ///   - column: nil for the total over all columns
    init(
        arm: Arm, place: (municipality: String, cluster: String, year: String)?,
        cost column: (sector: String, phase: Phase)?
    ) {
        self.init(
            arm: arm, kind: .cost,
            key: CellKey([place.map(ExportCell.row), column.map { "\($0.sector)/\($0.phase.code)" }]))
    }

    /// - Parameters:
    ///   - place: municipality, cluster and year; nil for the total over all rows
    ///   - phase: nil for the total over all columns
    init(arm: Arm, place: (municipality: String, cluster: String, year: String)?, time phase: Phase?) {
        self.init(arm: arm, kind: .time, key: CellKey([place.map(ExportCell.row), phase?.code]))
    }

    private static func row(_ place: (municipality: String, cluster: String, year: String)) -> String {
        "\(place.municipality)/\(place.cluster)/\(place.year)"
    }

    /// The cell that a cost is in.
    init(_ cost: ExportCost) {
        let person = cost.person
        self.init(arm: person.arm, place: ExportCell.place(person), cost: (cost.sector, person.phase))
    }

    /// The cell that somebody's time is in.
    init(_ time: ExportTime) {
        let person = time.person
        self.init(arm: person.arm, place: ExportCell.place(person), time: person.phase)
    }

    private static func place(_ person: ExportPerson) -> (String, String, String) {
        (String(person.municipality), person.cluster.rawValue, person.fiscalYear.description)
    }

    // MARK: As it is kept with a version

    /// Arm, kind, row and column with tabs between; empty for a total.
    var text: String {
        ([arm.rawValue, kind.rawValue] + key.categories.map { $0 ?? "" }).joined(separator: "\t")
    }

    /// Nil of what is no cell.
    init?(text: String) {
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let arm = Arm(rawValue: parts[0]), let kind = ExportKind(rawValue: parts[1]) else {
            return nil
        }
        self.init(arm: arm, kind: kind, key: CellKey(parts.dropFirst(2).map { $0.isEmpty ? nil : $0 }))
    }
}
