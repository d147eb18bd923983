extension Int64 {
    /// Reads `12`, `1642.8`, `0.05` into units of the last decimal allowed: `1642.8` with three decimals is 1,642,800.
    ///
    /// One to twelve digits without a superfluous leading zero, then perhaps a point and one to `decimals` digits; nil for
    /// every other text: signs, exponents, separators, hexadecimal. No floating point is involved.
    init?(decimalText text: String, decimals: Int) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let integer = parts.first, (1...12).contains(integer.count) else { return nil }
        guard integer.count == 1 || integer.first != UInt8(ascii: "0") else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || !fraction.isEmpty, fraction.count <= decimals else { return nil }
        let zeros = repeatElement(UInt8(ascii: "0"), count: decimals - fraction.count)
        var units: Int64 = 0
        for digit in Array(integer) + fraction + zeros {
            guard (48...57).contains(digit) else { return nil }
            units = units * 10 + Int64(digit - 48)
        }
        self = units
    }
}
