/// Accounts of which the ledger holds only the municipality's share (medfinansiering).
package struct CoFinancing: Hashable, Sendable {
    package var accounts: AccountPattern
    /// The municipality's share in per cent, 1 to 99.
    package var municipalPercent: Int16

    package init(accounts: AccountPattern, municipalPercent: Int16) {
        self.accounts = accounts
        self.municipalPercent = municipalPercent
    }
}
