import CostModel

/// Hides CPR numbers in free text: ten digits, with a hyphen or a space after the sixth or without, no digit on either
/// side, that are a day of the calendar as CPR, replacement or synthetic number.
enum TextMask {
    private static let mask = Array("xxxxxx-xxxx".utf8)

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
        return hides ? .text(String(decoding: masked, as: UTF8.self)) : .bytes(bytes)
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
        func isDigit(_ position: Int) -> Bool {
            position >= 0 && position < bytes.count && (48...57).contains(bytes[position])
        }
        guard isDigit(start), !isDigit(start - 1) else { return nil }
        for length in [10, 11] where start + length <= bytes.count && !isDigit(start + length) {
            var number = Array(bytes[start..<start + length])
            if length == 11 {
                guard [UInt8(ascii: "-"), UInt8(ascii: " ")].contains(number[6]) else { continue }
                number[6] = UInt8(ascii: "-")
            }
            if number.withUnsafeBytes({ CprNumber(bytes: $0) }) != nil { return length }
        }
        return nil
    }
}
