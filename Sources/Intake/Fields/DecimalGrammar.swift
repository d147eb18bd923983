/// `-?\d+(\.\d{1,n})?` and nothing else: no sign +, no thousands separator, no exponent, no spaces.
enum DecimalGrammar {
    /// The number in units of 10^-decimals; nil where the bytes have another form or do not fit in 64 bits.
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
            guard decimalCount <= decimals, let next = appended(byte, to: value) else { return nil }
            value = next
            digitCount += 1
        }
        guard digitCount > 0, decimalCount != 0 else { return nil }
        for _ in 0..<(decimals - max(0, decimalCount)) {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            value = product
        }
        return isNegative ? -value : value
    }

    private static func appended(_ byte: UInt8, to value: Int64) -> Int64? {
        let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowsToo) = tenfold.addingReportingOverflow(Int64(byte - 48))
        return overflows || overflowsToo ? nil : sum
    }
}
