import CostModel

/// Ten digits, or six, a hyphen and four, that stand alone.
///
/// Ten digits in an amount (with decimals before or behind), in a longer number, in a hexadecimal hash or behind a letter
/// are not a CPR number however they parse; a whole number of ten digits is taken for one, so a count of that size has to
/// be written with `_` or with its unit.
enum DigitRuns {
    static func cprNumbers(in bytes: [UInt8]) -> [CprNumber] {
        var numbers: [CprNumber] = []
        var position = 0
        while position < bytes.count {
            guard isDigit(bytes[position]) else {
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            let start = position
            position = end
            if end - start == 6, end < bytes.count, bytes[end] == UInt8(ascii: "-") {
                var last = end + 1
                while last < bytes.count, isDigit(bytes[last]) { last += 1 }
                if last - end == 5 { end = last }
            }
            guard end - start >= 10, standsAlone(bytes, start, end),
                let number = CprNumber(String(decoding: bytes[start..<end], as: UTF8.self))
            else { continue }
            numbers.append(number)
        }
        return numbers
    }

    private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        func byte(_ index: Int) -> UInt8 {
            bytes.indices.contains(index) ? bytes[index] : 0
        }
        let dot = UInt8(ascii: ".")
        return !isWord(byte(start - 1)) && !isWord(byte(end))
            && !(byte(start - 1) == dot && isDigit(byte(start - 2))) && !(byte(end) == dot && isDigit(byte(end + 1)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }
}
