/// The order and the separators of a date's digits: `dd-mm-yyyy`; or of a month's: `yyyymm`.
package struct DateLayout: Hashable, Sendable {
    private enum Part: Hashable {
        case day
        case month
        case year
        case separator(UInt8)

        var length: Int {
            switch self {
            case .day, .month: 2
            case .year: 4
            case .separator: 1
            }
        }
    }

    /// As it is written in a profile.
    package let text: String
    private let parts: [Part]

    /// Nil when `text` is not the year in four letters, the month in two, and perhaps the day in two, each once, with
    /// hyphens, points or slashes between.
    package init?(_ text: String) {
        var parts: [Part] = []
        // Bytes: a letter with an accent of its own is no letter of a layout.
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            let part: Part
            if rest.starts(with: "dd".utf8) {
                part = .day
            } else if rest.starts(with: "mm".utf8) {
                part = .month
            } else if rest.starts(with: "yyyy".utf8) {
                part = .year
            } else if "-./".utf8.contains(first) {
                part = .separator(first)
            } else {
                return nil
            }
            parts.append(part)
            rest = rest.dropFirst(part.length)
        }
        let counts = [Part.day, .month, .year].map { part in parts.count { $0 == part } }
        guard counts[0] <= 1, counts[1] == 1, counts[2] == 1 else { return nil }
        self.text = text
        self.parts = parts
    }

    /// It names a month and no day.
    package var isMonth: Bool {
        !parts.contains(.day)
    }

    /// The day that the text is, which is the first of a month or, on request, its last; nil for text of another form or a
    /// day that the calendar does not have.
    package func date(_ text: UnsafeRawBufferPointer, isLastDay: Bool = false) -> CivilDate? {
        guard text.count == parts.reduce(0, { $0 + $1.length }) else { return nil }
        var position = 0
        var (year, month, day) = (0, 0, 1)
        for part in parts {
            let bytes = text[position..<position + part.length]
            position += part.length
            if case .separator(let separator) = part {
                guard bytes.first == separator else { return nil }
                continue
            }
            var number = 0
            for byte in bytes {
                guard (48...57).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 48)
            }
            switch part {
            case .day: day = number
            case .month: month = number
            default: year = number
            }
        }
        guard isMonth, isLastDay else { return CivilDate(year: year, month: month, day: day) }
        return [31, 30, 29, 28].lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }
}
