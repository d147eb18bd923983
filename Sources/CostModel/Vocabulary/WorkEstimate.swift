/// Minutes of work with their range, in billionths of a minute: thousandths of a minute times thousandths of participants
/// times thousandths of occurrences stay whole. low <= central <= high; a registered value has all three equal.
package struct WorkEstimate: Hashable, Sendable {
    package var low: Int128
    package var central: Int128
    package var high: Int128

    package static let zero = WorkEstimate(low: 0, central: 0, high: 0)

    package init(low: Int128, central: Int128, high: Int128) {
        self.low = low
        self.central = central
        self.high = high
    }

    /// A registered value.
    package init(registered minutes: Int128) {
        self.init(low: minutes, central: minutes, high: minutes)
    }

    package var isRegistered: Bool {
        low == central && central == high
    }

    package static func + (left: WorkEstimate, right: WorkEstimate) -> WorkEstimate {
        WorkEstimate(low: left.low + right.low, central: left.central + right.central, high: left.high + right.high)
    }

    package static func * (estimate: WorkEstimate, factor: Int128) -> WorkEstimate {
        WorkEstimate(low: estimate.low * factor, central: estimate.central * factor, high: estimate.high * factor)
    }
}
