/// Traced postings of an overview's persons on one account in one month. Published → reports.
package struct TracedMonth: Hashable, Sendable {
    package var fiscalYear: FiscalYear
    /// Of the effective date: 1 to 12.
    package var month: Int
    package var account: Account
    package var postings: Int
    package var net: Int128

    package init(fiscalYear: FiscalYear, month: Int, account: Account, postings: Int, net: Int128) {
        self.fiscalYear = fiscalYear
        self.month = month
        self.account = account
        self.postings = postings
        self.net = net
    }
}
