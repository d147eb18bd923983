/// What became of one account's postings in a municipality and fiscal year: one element per account and status.
package struct AccountTotal: Hashable, Sendable {
    /// Account id.
    package var account: Int32
    package var status: CostStatus
    package var total: ControlTotal

    package init(account: Int32, status: CostStatus, total: ControlTotal) {
        self.account = account
        self.status = status
        self.total = total
    }
}
