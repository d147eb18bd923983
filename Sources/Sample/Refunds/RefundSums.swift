/// What the State owes one municipality for one fiscal year: øre by function, month and rate. It grows with none of them, so
/// refunds can be posted at the end of a year without its postings.
struct RefundSums {
    private var oere = [Int64](
        repeating: 0, count: RefundedFunction.allCases.count * 12 * RefundRate.allCases.count)
    /// Øre by quarter, of placements above the threshold.
    private(set) var centralChildren: [Int64] = [0, 0, 0, 0]
    private(set) var centralAdults: [Int64] = [0, 0, 0, 0]

    /// An expense of one month (0-11); the State's part is rounded half up, and nobody gets the rest: it is an expense of the
    /// municipality.
    mutating func add(expense: Int64, of function: RefundedFunction, rate: RefundRate, monthOfYear: Int) {
        oere[RefundSums.position(function, rate, monthOfYear)] += RefundSums.part(rate.percent, of: expense)
    }

    func refund(of function: RefundedFunction, rate: RefundRate, monthOfYear: Int) -> Int64 {
        oere[RefundSums.position(function, rate, monthOfYear)]
    }

    /// Adds the central refund of one month of an expensive placement: 25 % of what is above 60,000 kr. The threshold is the
    /// sample's own; the real ones change every year and are reckoned per person and month over all cost.
    mutating func addCentral(expense: Int64, isChild: Bool, monthOfYear: Int) {
        let threshold: Int64 = 60_000_00
        guard expense > threshold else { return }
        let refund = RefundSums.part(25, of: expense - threshold)
        if isChild {
            centralChildren[monthOfYear / 3] += refund
        } else {
            centralAdults[monthOfYear / 3] += refund
        }
    }

    static func part(_ percent: Int64, of expense: Int64) -> Int64 {
        (expense * percent + 50) / 100
    }

    private static func position(_ function: RefundedFunction, _ rate: RefundRate, _ monthOfYear: Int) -> Int {
        (function.rawValue * 12 + monthOfYear) * RefundRate.allCases.count + rate.rawValue
    }
}
