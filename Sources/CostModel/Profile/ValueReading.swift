/// How a value of the source is written, where what the canonical column is does not say it.
package struct ValueReading: Sendable {
    /// Dates: nil for the profile's layouts.
    package var dateLayout: DateLayout?
    /// A month stands for its last day, not its first.
    package var isLastDay = false
    /// `1.234,56-`
    package var hasTrailingMinus = false
    /// The source counts income positive.
    package var isReversed = false
    package var mark: SignMark?
    /// A column whose amount is taken away: that of income, where the source has two columns of amounts.
    package var minus: String?
    /// The number is multiplied by this: hours become minutes.
    package var times: Int64 = 1
    /// `7:24` is 444 minutes.
    package var isClock = false
    /// What 100 per cent are, in thousandths of the source's unit; nil where the source has per cents.
    package var fullTimeThousandths: Int64?

    package init() {}

    /// Another column that says whether an amount is an expense or an income.
    package struct SignMark: Sendable {
        package var column: String
        package var debit: String
        package var credit: String

        package init(column: String, debit: String, credit: String) {
            self.column = column
            self.debit = debit
            self.credit = credit
        }
    }
}
