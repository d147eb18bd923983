import CostModel

/// What the stored lines of one municipality and fiscal year add up to.
package struct StoredSums: Hashable, Sendable {
    private var allocated: Int128 = 0
    private var unallocated: Int128 = 0
    private var excluded: Int128 = 0
    /// Of unallocated lines, without their signs: credits hide nothing.
    package private(set) var unallocatedMagnitude: Int128 = 0
    /// The sum over the lines of amount x a number made of what the line says in words (`LineWords`), so that it does not
    /// depend on the order in which anything was met, nor on the numbers that it is stored with.
    package private(set) var fingerprint: Int128 = 0

    package init() {}

    package func oere(_ status: CostStatus) -> Int128 {
        switch status {
        case .allocated: allocated
        case .unallocated: unallocated
        case .excluded: excluded
        }
    }

    /// - Parameter words: the number of the line's words
    /// - Returns: false where the fingerprint leaves 128 bits, which takes amounts that no municipality has
    package mutating func add(_ amount: Int64, _ status: CostStatus, words: Int64) -> Bool {
        switch status {
        case .allocated: allocated += Int128(amount)
        case .unallocated:
            unallocated += Int128(amount)
            unallocatedMagnitude += Int128(amount.magnitude)
        case .excluded: excluded += Int128(amount)
        }
        let (sum, overflows) = fingerprint.addingReportingOverflow(Int128(amount) * Int128(words))
        fingerprint = sum
        return !overflows
    }
}
