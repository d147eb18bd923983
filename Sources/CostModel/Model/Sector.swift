/// A sector budget (budgetområde): employment, social, family.
package struct Sector: Hashable, Sendable {
    package var id: String
    package var name: BilingualText
    package var accounts: [AccountPattern]
    /// The price index that makes its years comparable; nil for none.
    package var index: String?

    package init(id: String, name: BilingualText, accounts: [AccountPattern], index: String?) {
        self.id = id
        self.name = name
        self.accounts = accounts
        self.index = index
    }
}
