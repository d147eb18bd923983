/// Decimals in the binary numbers that cells of data files are.
enum ExactDecimal {
    /// What a binary number holds of every decimal.
    static let digitsMax = 15

    /// The binary number nearest to the decimal, which is read back as it; nil for over 15 digits, of which that is not true.
    ///
    /// - Parameter value: in units of the last of `digits` decimals: 1e15 øre is 1e13 kr.
    static func double(_ value: Int128, digits: Int) -> Double? {
        guard value.magnitude < tenTo(digitsMax), digits <= digitsMax else { return nil }
        // Both are exact, so their quotient is the number nearest to the decimal.
        return Double(value) / Double(tenTo(digits))
    }

    private static func tenTo(_ power: Int) -> UInt128 {
        (0..<power).reduce(1) { result, _ in result * 10 }
    }
}
