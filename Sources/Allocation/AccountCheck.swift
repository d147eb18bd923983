import CostModel

/// Which accounts the model has no place for, told without allocating anything.
package enum AccountCheck {
    /// - Parameter posted: rows and øre by account id, for one municipality and fiscal year
    /// - Returns: one finding per function that no sector pattern and no out-of-scope pattern covers
    package static func findings(
        _ model: ModelDefinition, accounts: [Account?], municipality: Int16, year: FiscalYear,
        posted: [(account: Int32, total: ControlTotal)]
    ) -> [Finding] {
        let classifier = AccountClassifier(model: model, accounts: accounts, year: year)
        return classifier.unmapped(posted).map { function, total in
            Finding(
                .unmappedAccount, municipality: municipality, fiscalYear: year, subject: function.description,
                rows: total.rows, oere: total.oere)
        }
    }
}
