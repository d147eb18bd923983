/// One posting before it has a number.
struct SamplePosting {
    /// Position in the account table.
    let account: Int
    /// Expenses positive, income negative.
    var oere: Int64
    let dates: PostingDates
    let links: PostingLinks

    init(_ account: PostingAccount, _ oere: Int64, _ dates: PostingDates, _ links: PostingLinks) {
        self.init(account: AccountTable.position(of: account), oere, dates, links)
    }

    init(account: Int, _ oere: Int64, _ dates: PostingDates, _ links: PostingLinks) {
        self.account = account
        self.oere = oere
        self.dates = dates
        self.links = links
    }
}
