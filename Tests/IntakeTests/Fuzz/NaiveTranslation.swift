import CostModel

@testable import Intake

/// What a field of a source is worth by a profile, worked out from the manual; nil where it is refused.
struct NaiveTranslation {
    var numbers: NumberStyle = .danish
    var layouts: [String] = []
    var restoresLostZero = false
    var takesReplacements = false
    var reading = ValueReading()

    static func trimmed(_ text: String) -> String {
        var text = text[...]
        let spaces = [" ", "\t", "\u{C2}\u{A0}"]
        while let space = spaces.first(where: text.hasPrefix) { text = text.dropFirst(space.count) }
        while let space = spaces.first(where: text.hasSuffix) { text = text.dropLast(space.count) }
        return String(text)
    }

    func value(_ bytes: [UInt8], as kind: FieldKind, mark: String?) -> String? {
        let text = NaiveTranslation.trimmed(NaiveGrammar.text(bytes))
        switch kind {
        case .amount: return amount(text, mark: mark.map(NaiveTranslation.trimmed))
        case .quantity: return quantity(text)
        case .percent: return percent(text)
        case .date: return date(text).flatMap { canonical($0, .date) }
        case .fiscalYear:
            return canonical(
                reading.dateLayout == nil ? text : date(text).map { String($0.prefix(4)) } ?? "", .fiscalYear)
        case .cpr: return cpr(text)
        case .function:
            guard let match = text.wholeMatch(of: /0?([0-9])(?:\.([0-9]{2})\.([0-9]{2})|([0-9]{2})([0-9]{2}))/) else {
                return nil
            }
            return "\(match.1).\(match.2 ?? match.4 ?? "").\(match.3 ?? match.5 ?? "")"
        case .grouping:
            guard text.wholeMatch(of: /[0-9]{1,3}/) != nil else { return nil }
            return String(repeating: "0", count: 3 - text.count) + text
        case .species:
            guard let match = text.wholeMatch(of: /([0-9])\.?([0-9])|([0-9])/) else { return nil }
            return match.3.map(String.init) ?? "\(match.1 ?? "").\(match.2 ?? "")"
        default: return canonical(text, kind)
        }
    }

    private func canonical(_ text: String, _ kind: FieldKind) -> String? {
        NaiveGrammar.value(text.unicodeScalars.map { UInt8($0.value) }, as: kind)
    }

    /// The minus in front, the digits, and the minus behind.
    private func number(_ text: String, places: Int) -> (number: NaiveNumber, isBehind: Bool)? {
        switch numbers {
        case .danish:
            guard let match = text.wholeMatch(of: /(-?)([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?:,([0-9]+))?(-?)/),
                match.1.isEmpty || match.4.isEmpty, (match.3 ?? "").count <= places
            else { return nil }
            return (
                NaiveNumber(
                    isNegative: !match.1.isEmpty || !match.4.isEmpty, whole: match.2, decimals: match.3 ?? "",
                    places: places),
                !match.4.isEmpty
            )
        case .plain:
            guard let match = text.wholeMatch(of: /(-?)([0-9]+)(?:\.([0-9]+))?(-?)/),
                match.1.isEmpty || match.4.isEmpty,
                (match.3 ?? "").count <= places
            else { return nil }
            return (
                NaiveNumber(
                    isNegative: !match.1.isEmpty || !match.4.isEmpty, whole: match.2, decimals: match.3 ?? "",
                    places: places),
                !match.4.isEmpty
            )
        }
    }

    private func amount(_ text: String, mark: String?) -> String? {
        guard let (read, isBehind) = number(text, places: 2), reading.hasTrailingMinus || !isBehind,
            read.isAtMost(tenToThe: 13)
        else { return nil }
        var number = read
        if let rule = reading.mark {
            guard !number.isNegative, mark == rule.debit || mark == rule.credit else { return nil }
            number.isNegative = mark == rule.credit
        }
        if reading.isReversed { number.isNegative = !number.isNegative }
        let digits = text.filter { ("0"..."9").contains($0) }
        let isWhole = !text.contains(numbers == .danish ? "," : ".")
        // Ten digits that are a person's are no amount.
        if isWhole, !number.isNegative, digits.count == 10, NaiveGrammar.cpr(digits)?.isReplacement == false {
            return nil
        }
        return number.description
    }

    private func quantity(_ text: String) -> String? {
        if reading.isClock {
            guard let match = text.wholeMatch(of: /([0-9]{1,3}):([0-5][0-9])/), let hours = Int(match.1),
                let minutes = Int(match.2)
            else { return nil }
            return String((hours * 60 + minutes) * 1_000)
        }
        guard let (number, isBehind) = number(text, places: 3), !isBehind, !number.isNegative else { return nil }
        let product = number.times(Int(reading.times))
        return product.isAtMost(tenToThe: 12) ? product.description : nil
    }

    private func percent(_ text: String) -> String? {
        guard let (number, isBehind) = number(text, places: 3), !isBehind, !number.isNegative else { return nil }
        let share = reading.fullTimeThousandths.map { number.times(100_000).divided(by: Int($0)) } ?? number
        return share.isAtMost(tenToThe: 5) ? share.description : nil
    }

    private func cpr(_ text: String) -> String? {
        let whole = restoresLostZero && text.utf8.count == text.count && text.count == 9 ? "0" + text : text
        if let (digits, isReplacement) = NaiveGrammar.cpr(whole) {
            return isReplacement && !takesReplacements ? nil : digits
        }
        guard takesReplacements, let match = whole.wholeMatch(of: /([0-9]{6})-?([0-9A-Za-z]{4})/),
            match.2.contains(where: \.isLetter)
        else { return nil }
        return match.1 + match.2.uppercased()
    }

    /// By the first layout that makes a day of it.
    private func date(_ text: String) -> String? {
        let characters = Array(text)
        for layout in reading.dateLayout.map({ [$0.text] }) ?? layouts where layout.count == characters.count {
            var parts: [Character: String] = [:]
            let fits = zip(layout, characters).allSatisfy { letter, character in
                guard letter.isLetter else { return letter == character }
                parts[letter, default: ""].append(character)
                return ("0"..."9").contains(character)
            }
            guard fits, let year = parts["y"].flatMap({ Int($0) }), let month = parts["m"].flatMap({ Int($0) }) else {
                continue
            }
            let days = parts["d"].flatMap { Int($0) }.map { [$0] } ?? (reading.isLastDay ? [31, 30, 29, 28] : [1])
            guard year >= 1800, let day = days.first(where: { NaiveGrammar.isDay(year, month, $0) }) else { continue }
            let pair = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
            return "\(year)-\(pair(month))-\(pair(day))"
        }
        return nil
    }

    // MARK: Account strings

    // Made once, as compiling them takes longest; nothing changes them.
    nonisolated(unsafe) private static let undotted =
        /([0-9])([0-9]{2})([0-9]{2})([0-9])([0-9])([0-9]{4})?([0-9]{3})([0-9]{2})?/
    // A part is left out only where the next piece has another length.
    nonisolated(unsafe) private static let dotted =
        #/
        0?([0-9])\.([0-9]{2})\.([0-9]{2})
        (?: \.([0-9]{1})(?![0-9]) | (?!\.[0-9]{1}(?![0-9])) )
        (?: \.([0-9]{1})(?![0-9]) | (?!\.[0-9]{1}(?![0-9])) )
        (?: \.([0-9]{4})(?![0-9]) | (?!\.[0-9]{4}(?![0-9])) )
        (?: \.([0-9]{3})(?![0-9]) | (?!\.[0-9]{3}(?![0-9])) )
        (?: \.([0-9])\.?([0-9]) )?
        /#

    /// By column, the parts that an account string has; nil where it is none.
    static func account(_ bytes: [UInt8]) -> [String: String]? {
        let text = trimmed(NaiveGrammar.text(bytes))
        var parts: [String: String] = [:]
        if let match = text.wholeMatch(of: undotted) {
            guard (match.6 == nil) == (match.8 == nil) else { return nil }
            parts = [
                "function": "\(match.1).\(match.2).\(match.3)", "dranst": String(match.4), "ownership": String(match.5),
                "grouping": String(match.7), "cost_centre": String(match.6 ?? ""),
                "species": String((match.8 ?? "").map { String($0) }.joined(separator: ".")),
            ]
        } else if let match = text.wholeMatch(of: /0?([0-9])([0-9]{2})([0-9]{2})/) {
            parts = ["function": "\(match.1).\(match.2).\(match.3)"]
        } else if let match = text.wholeMatch(of: dotted) {
            parts = [
                "function": "\(match.1).\(match.2).\(match.3)", "dranst": String(match.4 ?? ""),
                "ownership": String(match.5 ?? ""), "cost_centre": String(match.6 ?? ""),
                "grouping": String(match.7 ?? ""),
                "species": match.8.flatMap { first in match.9.map { "\(first).\($0)" } } ?? "",
            ]
        } else {
            return nil
        }
        for none in ["0", "0000"] where parts["ownership"] == none || parts["cost_centre"] == none {
            parts[none == "0" ? "ownership" : "cost_centre"] = ""
        }
        return parts
    }
}
