import CostModel
import Yams

extension YamlNode {
    /// The text of a number that is not quoted; nil for everything else.
    var plainNumber: String? {
        guard let scalar = node.scalar, scalar.style == .plain else { return nil }
        return resolves(to: .int) || resolves(to: .float) ? scalar.string : nil
    }

    /// A number as a whole number of the smallest units it may have: `1642.8` with three decimals is 1,642,800.
    func quantity(decimals: Int, aboveZero: Bool = false) throws(Refusal) -> Int64 {
        guard let text = plainNumber, let units = Int64(decimalText: text, decimals: decimals),
            units > 0 || !aboveZero
        else {
            let least =
                aboveZero
                ? BilingualText(da: "et tal over 0", en: "a number above 0")
                : BilingualText(da: "et tal, 0 eller mere,", en: "a number, 0 or more,")
            throw refusal(
                mustBe: BilingualText(
                    da: "\(least.danish) med højst \(decimals) decimaler",
                    en: "\(least.english) with at most \(decimals) decimals"),
                remedy: BilingualText(
                    da: "skriv det som 1642.8: cifre og decimalpunktum, uden anførselstegn",
                    en: "write it as 1642.8: digits and a decimal point, without quotes"))
        }
        return units
    }

    func kroner(aboveZero: Bool = false) throws(Refusal) -> Amount {
        Amount(oere: try quantity(decimals: 2, aboveZero: aboveZero))
    }

    func whole(in range: ClosedRange<Int16>) throws(Refusal) -> Int16 {
        guard let text = plainNumber, let whole = Int64(decimalText: text, decimals: 0),
            let number = Int16(exactly: whole), range.contains(number)
        else {
            throw refusal(
                mustBe: BilingualText(
                    da: "et helt tal fra \(range.lowerBound) til \(range.upperBound)",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
                remedy: BilingualText(
                    da: "skriv det med cifre, uden anførselstegn", en: "write it in digits, without quotes"))
        }
        return number
    }

    /// 1900 to 2999: outside it a year is a slip of the finger.
    func fiscalYear() throws(Refusal) -> FiscalYear {
        FiscalYear(try whole(in: 1900...2999))
    }
}
