import CostModel
import Extraction

/// A cause in its place, and whether it moved anything there.
struct FoundCause: Hashable, Sendable {
    var cause: MoveCause
    /// Nil for all.
    var municipality: Int16?
    /// Nil for all.
    var fiscalYear: Int16?
    /// Facts opened and ended; nil for what is no fact.
    var opened: Int?
    var ended: Int?
    /// Øre opened less øre ended.
    var oere: Int128?
    /// Which parts of the model, or which versions.
    var detail: String?
    /// Figures that it can move did move, in its place. Whether it was this cause or another is not known.
    var mayExplain = false

    init(_ change: LedgerChange) {
        cause = .fact(change.fact)
        (municipality, fiscalYear) = (change.municipality, change.fiscalYear?.number)
        (opened, ended, oere) = (change.opened, change.ended, change.oere)
    }

    init(_ difference: ModelDifference) {
        cause = .model(difference.part)
        fiscalYear = difference.year
        detail = difference.detail.isEmpty ? nil : difference.detail
    }

    init(_ cause: MoveCause, detail: String? = nil, in partition: Partition? = nil) {
        self.cause = cause
        self.detail = detail
        (municipality, fiscalYear) = (partition?.municipality, partition?.fiscalYear.number)
    }

    /// Whether it speaks of that municipality and year.
    func concerns(_ partition: Partition) -> Bool {
        (municipality ?? partition.municipality) == partition.municipality
            && (fiscalYear ?? partition.fiscalYear.number) == partition.fiscalYear.number
    }
}
