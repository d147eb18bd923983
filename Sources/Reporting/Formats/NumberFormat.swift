import CostModel

/// How a number is written: an integer and where its decimal mark stands. No floating point takes part, so every øre of
/// any 128-bit value is printed, and `-0,00` cannot arise.
///
/// 123456789 with two digits is `1.234.567,89` in Danish, `1,234,567.89` in English and `1234567.89` for machines.
package struct NumberFormat: Hashable, Sendable {
    private let decimalMark: UInt8
    /// Between groups of three digits; nil for no grouping.
    private let groupMark: UInt8?

    /// For csv and json, and for numbers that are names, such as a fiscal year.
    package static let machine = NumberFormat(decimalMark: UInt8(ascii: "."), groupMark: nil)

    /// For csv that Danish Excel opens: a comma, and no groups, which Excel would take for text.
    static let danishFile = NumberFormat(decimalMark: UInt8(ascii: ","), groupMark: nil)

    package init(_ language: Language) {
        switch language {
        case .danish: self.init(decimalMark: UInt8(ascii: ","), groupMark: UInt8(ascii: "."))
        case .english: self.init(decimalMark: UInt8(ascii: "."), groupMark: UInt8(ascii: ","))
        }
    }

    private init(decimalMark: UInt8, groupMark: UInt8?) {
        self.decimalMark = decimalMark
        self.groupMark = groupMark
    }

    /// A whole number.
    package func count(_ number: Int64) -> String {
        text(Int128(number), digits: 0)
    }

    /// Kroner with two decimals, from øre.
    package func kroner(oere: Int128) -> String {
        text(oere, digits: 2)
    }

    /// `value` is in units of the last digit: 601143 with six digits is 0.601143.
    package func text(_ value: Int128, digits: Int) -> String {
        var bytes: [UInt8] = []
        append(value, digits: digits, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As `text(_:digits:)`, without a string for each number.
    package func append(_ value: Int128, digits: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        // Dividing 128 bits is slow, and nearly every number fits in 64.
        if let small = UInt64(exactly: value.magnitude) {
            appendBackwards(small, digits: digits, to: &bytes)
        } else {
            appendBackwards(value.magnitude, digits: digits, to: &bytes)
        }
        reverse(&bytes, from: start)
    }

    /// Last digit first, at least one digit before the decimal mark.
    private func appendBackwards<Magnitude: FixedWidthInteger & UnsignedInteger>(
        _ magnitude: Magnitude, digits: Int, to bytes: inout [UInt8]
    ) {
        var rest = magnitude
        var written = 0
        repeat {
            if written == digits, digits > 0 { bytes.append(decimalMark) }
            if let groupMark, written > digits, (written - digits).isMultiple(of: 3) { bytes.append(groupMark) }
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
            written += 1
        } while rest > 0 || written <= digits
    }

    private func reverse(_ bytes: inout [UInt8], from start: Int) {
        var low = start
        var high = bytes.count - 1
        while low < high {
            bytes.swapAt(low, high)
            low += 1
            high -= 1
        }
    }
}
