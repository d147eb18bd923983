import CostModel
import Reporting

// Numbers in the sentences of an overview.

/// Whole kroner, in the language's format.
func kroner(_ oere: Int128, _ language: Language) -> String {
    let whole = roundedHalfAway(numerator: oere, denominator: 100) ?? 0
    return NumberFormat(language).text(whole, digits: 0)
}

/// A part of a whole, in whole per cent; `–` of nothing.
func percent(_ part: Int128, of whole: Int128, _ language: Language) -> String {
    let sign = BilingualText(da: " %", en: "%").text(in: language)
    return roundedHalfAway(numerator: part * 100, denominator: whole).map { "\($0)\(sign)" } ?? "–"
}
