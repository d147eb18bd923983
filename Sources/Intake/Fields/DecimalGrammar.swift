/// `-?\d+(\.\d{1,n})?` and nothing else: no sign +, no thousands separator, no exponent, no spaces.
enum DecimalGrammar {
    /// The number in units of 10^-decimals, the largest of 64 bits where it is larger (every kind has its own limit below
    /// that); nil where the bytes have another form.
    static func value(_ bytes: UnsafeRawBufferPointer, decimals: Int, mayBeNegative: Bool) -> Int64? {
        var position = 0
        let isNegative = mayBeNegative && bytes.first == UInt8(ascii: "-")
        if isNegative { position = 1 }
        var value: Int64 = 0
        var digitCount = 0
        var decimalCount = -1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "."), decimalCount < 0, digitCount > 0, decimals > 0 {
                decimalCount = 0
                continue
            }
            guard (48...57).contains(byte) else { return nil }
            if decimalCount >= 0 { decimalCount += 1 }
            guard decimalCount <= decimals else { return nil }
            value = appended(byte - 48, to: value)
            digitCount += 1
        }
        guard digitCount > 0, decimalCount != 0 else { return nil }
        for _ in 0..<(decimals - max(0, decimalCount)) {
            value = appended(0, to: value)
        }
        return isNegative ? -value : value
    }

    private static func appended(_ digit: UInt8, to value: Int64) -> Int64 {
        let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowsToo) = tenfold.addingReportingOverflow(Int64(digit))
        return overflows || overflowsToo ? .max : sum
    }
}
