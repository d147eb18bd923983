import CostModel

/// `yyyy-mm-dd`, a day that the calendar has, in the years 1800 to 9999.
enum DateGrammar {
    static let firstYear = 1800

    static func dayNumber(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
            let year = number(bytes, 0..<4), let month = number(bytes, 5..<7), let day = number(bytes, 8..<10),
            year >= firstYear, let date = CivilDate(year: year, month: month, day: day)
        else { throw FieldRefusal(.badDate, bytes, showing: .digits) }
        return Int64(date.dayNumber)
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var value = 0
        for position in range {
            guard (48...57).contains(bytes[position]) else { return nil }
            value = value * 10 + Int(bytes[position] - 48)
        }
        return value
    }
}
