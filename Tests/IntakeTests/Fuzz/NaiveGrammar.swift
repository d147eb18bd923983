import CostModel

@testable import Intake

/// What a canonical field is worth, by regular expressions over its bytes; nil where it is refused.
enum NaiveGrammar {
    /// Bytes as characters of their own.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    static func value(_ bytes: [UInt8], as kind: FieldKind) -> String? {
        let text = text(bytes)
        switch kind {
        case .amount:
            // Ten digits that are a person's are no amount.
            if text.utf8.count == 10, cpr(text)?.isReplacement == false { return nil }
            return plain(text, places: 2, isSigned: true).flatMap { $0.isAtMost(tenToThe: 13) ? $0.description : nil }
        case .quantity: return limited(text, isSigned: false, tenToThe: 12)
        case .signedDecimal: return limited(text, isSigned: true, tenToThe: 12)
        case .percent: return limited(text, isSigned: false, tenToThe: 5)
        case .multitude: return limited(text, isSigned: false, tenToThe: 9)
        case .minutes:
            return plain(text, places: 3, isSigned: false).flatMap { $0.isAtMost(1_440_000) ? $0.description : nil }
        case .count:
            guard text.wholeMatch(of: /[0-9]+/) != nil else { return nil }
            return plain(text, places: 0, isSigned: false).flatMap { $0.isAtMost(tenToThe: 12) ? $0.description : nil }
        case .date: return date(text)
        case .fiscalYear: return text.wholeMatch(of: /(19|2[0-9])[0-9]{2}/) == nil ? nil : text
        case .municipality:
            guard text.wholeMatch(of: /[0-9]{3}/) != nil, text != "000" else { return nil }
            return String(text.drop { $0 == "0" })
        case .digit: return text.wholeMatch(of: /[1-9]/) == nil ? nil : text
        case .function: return text.wholeMatch(of: /[0-9]\.[0-9]{2}\.[0-9]{2}/) == nil ? nil : text
        case .grouping: return text.wholeMatch(of: /[0-9]{3}/) == nil ? nil : text
        case .species: return text.wholeMatch(of: /[0-9](\.[0-9])?/) == nil ? nil : text
        case .cpr: return cpr(text).flatMap { $0.isReplacement ? nil : $0.digits }
        case .code:
            guard text.wholeMatch(of: /[!-~]([ -~]{0,62}[!-~])?/) != nil else { return nil }
            return holdsPerson(text) ? nil : text
        case .name, .maskedText, .choice: return nil
        }
    }

    /// Ten digits somewhere, with at most three separators after the sixth and no digit around, that are a person's.
    private static func holdsPerson(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let isDigit = { (place: Int) in bytes.indices.contains(place) && (48...57).contains(bytes[place]) }
        return bytes.indices.contains { start in
            guard !isDigit(start - 1), (start..<start + 6).allSatisfy(isDigit) else { return false }
            let gap = bytes[(start + 6)...].prefix(4).prefix { "- ./".utf8.contains($0) }.count
            let last = start + 6 + gap
            guard gap <= 3, (last..<last + 4).allSatisfy(isDigit), !isDigit(last + 4) else { return false }
            let digits = String(decoding: bytes[start..<start + 6] + bytes[last..<last + 4], as: UTF8.self)
            return cpr(digits)?.isReplacement == false
        }
    }

    private static func limited(_ text: String, isSigned: Bool, tenToThe zeros: Int) -> String? {
        plain(text, places: 3, isSigned: isSigned).flatMap { $0.isAtMost(tenToThe: zeros) ? $0.description : nil }
    }

    static func plain(_ text: String, places: Int, isSigned: Bool) -> NaiveNumber? {
        guard let match = text.wholeMatch(of: /(-?)([0-9]+)(\.([0-9]+))?/), isSigned || match.1.isEmpty,
            (match.4 ?? "").count <= places
        else { return nil }
        return NaiveNumber(isNegative: !match.1.isEmpty, whole: match.2, decimals: match.4 ?? "", places: places)
    }

    /// `yyyy-mm-dd` itself.
    private static func date(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3), year >= 1800, isDay(year, month, day)
        else { return nil }
        return text
    }

    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return days.indices.contains(month - 1) && (1...days[month - 1]).contains(day)
    }

    /// The ten digits, where they are a person's, somebody's of one system, or nobody's.
    static func cpr(_ text: String) -> (digits: String, isReplacement: Bool)? {
        guard let match = text.wholeMatch(of: /([0-9]{6})-?([0-9]{4})/) else { return nil }
        let digits = (match.1 + match.2).compactMap(\.wholeNumberValue)
        let (day, month, short) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
        let century: Int
        switch (digits[6], short) {
        case (0...3, _), (4, 37...), (9, 37...): century = 1900
        case (4, _), (9, _), (5...8, 0...57): century = 2000
        default: century = 1800
        }
        let year = century + short
        if isDay(year, month, day) || isDay(year, month - 80, day - 60) { return (String(match.1 + match.2), false) }
        return isDay(year, month, day - 60) ? (String(match.1 + match.2), true) : nil
    }
}
