import CostModel

/// Looks for CPR numbers in the bytes of a file, text or not.
///
/// Ten digits, or six and four with a hyphen or a blank between, that are a day of the calendar. Letters or digits beside them make
/// them part of something longer: a pseudonym, a hash; a decimal mark makes them an amount.
enum CprScan {
    static func holdsNumber(_ bytes: [UInt8]) -> Bool {
        var place = 0
        while place < bytes.count {
            guard isDigit(bytes[place]) else {
                place += 1
                continue
            }
            var end = place
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            if isNumber(bytes, place, end) { return true }
            place = end
        }
        return false
    }

    private static func isNumber(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard !isJoined(bytes, before: start) else { return false }
        if end - start == 10 {
            return !isJoined(bytes, after: end) && isDay(bytes[start..<end])
        }
        guard end - start == 6, end < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: " ")].contains(bytes[end]) else {
            return false
        }
        var last = end + 1
        while last < bytes.count, isDigit(bytes[last]) { last += 1 }
        return last - end == 5 && !isJoined(bytes, after: last) && isDay(bytes[start..<end] + bytes[(end + 1)..<last])
    }

    private static func isDay(_ digits: ArraySlice<UInt8>) -> Bool {
        CprNumber(String(decoding: digits, as: UTF8.self)) != nil
    }

    private static func isJoined(_ bytes: [UInt8], before place: Int) -> Bool {
        place > 0 && (isLetter(bytes[place - 1]) || isMark(bytes[place - 1]) && place > 1 && isDigit(bytes[place - 2]))
    }

    private static func isJoined(_ bytes: [UInt8], after place: Int) -> Bool {
        guard place < bytes.count else { return false }
        return isLetter(bytes[place]) || isMark(bytes[place]) && place + 1 < bytes.count && isDigit(bytes[place + 1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    /// Of decimals.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".")
    }
}
