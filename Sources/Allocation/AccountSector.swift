import CostModel

/// Which budget an account belongs to, without allocating anything.
package enum AccountSector {
    /// The sector's id; nil where no sector has the account, or it is out of scope.
    package static func sector(of account: Account, _ model: ModelDefinition, in year: FiscalYear) -> String? {
        AccountClassifier.owner(of: account, model, year).sector.map { model.sectors[Int($0)].id }
    }
}
