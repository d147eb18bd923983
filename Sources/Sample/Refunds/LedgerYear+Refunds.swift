import CostModel

extension LedgerYear {
    /// The State's refunds of the year: one posting for each function, month and rate, and the central refund by quarter. None
    /// bears a citizen's number.
    mutating func postRefunds() {
        for function in RefundedFunction.allCases {
            for month in months {
                for rate in RefundRate.allCases {
                    let oere = refunds.refund(of: function, rate: rate, monthOfYear: month % 12)
                    let account = AccountTable.position(ofRefund: function, rate: rate)
                    let dates = PostingDates.invoice(for: month, dayOffset: 12)
                    post(SamplePosting(account: account, -oere, dates, .none))
                }
            }
        }
        for quarter in 0..<4 {
            let dates = PostingDates.invoice(for: months.lowerBound + 3 * quarter + 2, dayOffset: 40)
            post(SamplePosting(.centralRefundChildren, -refunds.centralChildren[quarter], dates, .none))
            post(SamplePosting(.centralRefundAdults, -refunds.centralAdults[quarter], dates, .none))
        }
    }
}
