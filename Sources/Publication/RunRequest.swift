import CostModel

/// What is to be computed, and by what.
package struct RunRequest: Sendable {
    package var host: String
    package var programVersion: String
    /// Nil for all.
    package var municipality: Int16?
    /// Nil for all of the model's years.
    package var fiscalYear: FiscalYear?
    /// Computes although nothing has changed since the last publication.
    package var recomputes: Bool
    /// Publishes although totals have moved by more than the model allows.
    package var acceptsDrift: Bool

    package init(
        host: String, programVersion: String, municipality: Int16?, fiscalYear: FiscalYear?, recomputes: Bool = false,
        acceptsDrift: Bool = false
    ) {
        self.host = host
        self.programVersion = programVersion
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.recomputes = recomputes
        self.acceptsDrift = acceptsDrift
    }

    /// Everything is recomputed, so nothing of the last publication is kept.
    package var isWhole: Bool {
        municipality == nil && fiscalYear == nil
    }
}
