import CostModel

/// Hides CPR numbers in free text: ten digits, with a hyphen, a space or the like after the sixth or without, no digit on
/// either side, that are a day of the calendar as CPR, replacement or synthetic number.
package enum TextMask {
    private static let mask = Array("xxxxxx-xxxx".utf8)

    /// Whether `masked` would hide something.
    package static func holdsNumber(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { bytes in
            if case .masked = masked(bytes) { true } else { false }
        }
    }

    /// Whether a CPR number stands in it, or the synthetic form of one. Numbers of the form of replacement numbers are too
    /// many among other codes to be taken for one.
    static func holdsPerson(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 10, mayHoldNumber(bytes) else { return false }
        return (0...bytes.count - 10).contains { number(bytes, at: $0).map { $0.kind != .replacement } ?? false }
    }

    /// The text itself where nothing is hidden in it, so that most rows are not copied.
    static func masked(_ bytes: UnsafeRawBufferPointer) -> FieldValue {
        guard bytes.count >= 10, mayHoldNumber(bytes) else { return .bytes(bytes) }
        var masked: [UInt8] = []
        var hides = false
        var position = 0
        while position < bytes.count {
            if let length = numberLength(bytes, at: position) {
                masked += mask
                position += length
                hides = true
            } else {
                masked.append(bytes[position])
                position += 1
            }
        }
        return hides ? .masked(String(decoding: masked, as: UTF8.self)) : .bytes(bytes)
    }

    /// Six digits in a row are needed at least.
    private static func mayHoldNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var run = 0
        for byte in bytes {
            run = (48...57).contains(byte) ? run + 1 : 0
            if run == 6 { return true }
        }
        return false
    }

    /// Length of the number that starts here; nil for none.
    private static func numberLength(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
        number(bytes, at: start)?.length
    }

    private static func number(
        _ bytes: UnsafeRawBufferPointer, at start: Int
    ) -> (length: Int, kind: CprNumber.Kind)? {
        func isDigit(_ position: Int) -> Bool {
            position >= 0 && position < bytes.count && (48...57).contains(bytes[position])
        }
        guard !isDigit(start - 1), (start..<start + 6).allSatisfy(isDigit) else { return nil }
        var last = start + 6
        for _ in 0..<separatorsMax {
            guard let length = separatorLength(bytes, at: last) else { break }
            last += length
        }
        guard (last..<last + 4).allSatisfy(isDigit), !isDigit(last + 4) else { return nil }
        let digits = Array(bytes[start..<start + 6]) + Array(bytes[last..<last + 4])
        return digits.withUnsafeBytes { CprNumber(bytes: $0) }.map { (last + 4 - start, $0.kind) }
    }

    /// As in `ddmmyy - ssss`.
    private static let separatorsMax = 3

    /// Bytes of a hyphen, a space, a dot or a slash, or of one of their relatives above ASCII; nil for anything else.
    private static func separatorLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
        guard position < bytes.count else { return nil }
        if "- ./\t".utf8.contains(bytes[position]) { return 1 }
        return separators.first { bytes[position...].starts(with: $0) }?.count
    }

    /// No-break spaces, the dashes, the minus sign.
    private static let separators: [[UInt8]] = [
        "\u{A0}", "\u{202F}", "\u{2009}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ].map { Array($0.utf8) }
}
