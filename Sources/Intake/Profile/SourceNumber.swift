import CostModel

/// A number as a source writes it, told apart into its sign and its digits: `-1.234,56` is negative and `1234.56`.
///
/// What comes out is read by the canonical grammar, so that decimals and limits are judged in one place.
struct SourceNumber {
    var isNegative: Bool
    /// Digits with a decimal point, without a sign.
    var digits: [UInt8]

    private static let minus = UInt8(ascii: "-")

    /// Nil for text of another form.
    init?(_ bytes: UnsafeRawBufferPointer, _ style: NumberStyle, hasTrailingMinus: Bool = false) {
        var rest = bytes[...]
        isNegative = false
        if rest.first == SourceNumber.minus {
            isNegative = true
            rest = rest.dropFirst()
        } else if hasTrailingMinus, rest.last == SourceNumber.minus {
            isNegative = true
            rest = rest.dropLast()
        }
        let comma = UInt8(ascii: style == .danish ? "," : ".")
        let parts = rest.split(separator: comma, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = SourceNumber.whole(parts[0], style) else { return nil }
        digits = whole
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy(SourceNumber.isDigit) else { return nil }
            digits += [UInt8(ascii: ".")] + parts[1]
        }
    }

    /// Digits, in Danish with a point between each three or nowhere.
    private static func whole(_ bytes: Slice<UnsafeRawBufferPointer>, _ style: NumberStyle) -> [UInt8]? {
        let groups = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard groups.count == 1 || style == .danish, let first = groups.first, !first.isEmpty,
            groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return nil }
        return groups.flatMap { Array($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }

    /// As the canonical grammar has it.
    var canonical: [UInt8] {
        (isNegative ? [SourceNumber.minus] : []) + digits
    }
}
