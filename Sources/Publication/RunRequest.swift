import CostModel

/// What is to be computed, and by what.
package struct RunRequest: Sendable {
    package var host: String
    package var programVersion: String
    /// Nil for all.
    package var municipality: Int16?
    /// Nil for all of the model's years.
    package var fiscalYear: FiscalYear?

    package init(host: String, programVersion: String, municipality: Int16?, fiscalYear: FiscalYear?) {
        self.host = host
        self.programVersion = programVersion
        self.municipality = municipality
        self.fiscalYear = fiscalYear
    }

    /// Everything is recomputed, so nothing of the last publication is kept.
    package var isWhole: Bool {
        municipality == nil && fiscalYear == nil
    }
}
