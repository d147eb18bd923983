import CostModel
import Intake
import Reporting

/// Why a text is not the address of a figure. What was typed may be anything, so what looks like a CPR number is not repeated.
enum AddressFlaw: Error, Hashable {
    /// No `key=value`, or hours together with what only money has.
    case malformed(String)
    case unknownKey(String)
    case repeatedKey(String)
    /// - allowed: every value that the key can have, or an example where they are many
    case badValue(key: String, value: String, allowed: [String])

    var refusal: Refusal {
        Refusal(.usage, what: what, remedy: remedy)
    }

    private var what: BilingualText {
        switch self {
        case .malformed(let text):
            BilingualText(
                da: "\"\(AddressFlaw.shown(text))\" er ikke en adresse",
                en: "\"\(AddressFlaw.shown(text))\" is not an address")
        case .unknownKey(let key):
            BilingualText(
                da: "en adresse har ingen nøgle \"\(AddressFlaw.shown(key))\"",
                en: "an address has no key \"\(AddressFlaw.shown(key))\"")
        case .repeatedKey(let key):
            BilingualText(da: "nøglen \(key) står to gange", en: "the key \(key) is there twice")
        case .badValue(let key, let value, _):
            BilingualText(
                da: "\(key) kan ikke være \"\(AddressFlaw.shown(value))\"",
                en: "\(key) cannot be \"\(AddressFlaw.shown(value))\"")
        }
    }

    private var remedy: BilingualText {
        switch self {
        case .malformed:
            BilingualText(
                da: "kopiér adressen ved tallet i omkost overview, som i=HAL-FAM,y=2019,s=social",
                en: "copy the address beside the figure in omkost overview, such as i=HAL-FAM,y=2019,s=social")
        case .unknownKey:
            BilingualText(
                da: "nøglerne står i omkost explain --help", en: "omkost explain --help lists the keys")
        case .repeatedKey:
            BilingualText(
                da: "år skrives som spænd og andet med plus: y=2018-2019, m=210+260, st=allocated+unallocated",
                en: "years are written as a span and others with plus: y=2018-2019, m=210+260, st=allocated+unallocated"
            )
        case .badValue(let key, _, let allowed):
            BilingualText(
                da: "skriv \(key) som \(AddressFlaw.list(allowed, "eller"))",
                en: "write \(key) as \(AddressFlaw.list(allowed, "or"))")
        }
    }

    private static func shown(_ text: String) -> String {
        let masked = String(text.unicodeScalars.map { ("0"..."9").contains($0) ? "#" : Character($0) })
        return FindingWords.shown(fileName: TextMask.holdsNumber(text) ? masked : text)
    }

    private static func list(_ words: [String], _ or: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(or) \(last)"
    }
}
