import CostModel

/// What the model says about an account, without allocating anything.
package enum AccountSector {
    /// The sector's id; nil where no sector has the account, or it is out of scope.
    package static func sector(of account: Account, _ model: ModelDefinition, in year: FiscalYear) -> String? {
        AccountClassifier.owner(of: account, model, year).sector.map { model.sectors[Int($0)].id }
    }

    /// Why money on an account reaches nobody; nil for money that is to be allocated.
    package static func reason(of account: Account, _ model: ModelDefinition, in year: FiscalYear) -> CostReason? {
        AccountClassifier.verdict(of: account, model, year).reason
    }

    /// Sector and flow of money that is to be allocated; nil for money that is excluded, or that no sector has.
    package static func place(
        of account: Account, _ model: ModelDefinition, in year: FiscalYear
    ) -> (sector: String, flow: Flow)? {
        guard account.dranst == 1 || account.dranst == 2, let sector = sector(of: account, model, in: year) else {
            return nil
        }
        let isReimbursement = model.reimbursement.contains { $0.matches(account, in: year) }
        return (sector, isReimbursement ? .reimbursement : .expense)
    }
}
