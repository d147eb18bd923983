import CostModel
import Intake

/// What people write to be read by others for years: one printable line, and nobody's CPR number.
enum PrintedLine {
    /// What cannot be seen, or turns the direction of what can.
    private static let invisible: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]

    static func checked(_ text: String, option: String, lengthMax: Int) throws(Refusal) -> String {
        let isPrintable = text.unicodeScalars.allSatisfy { scalar in
            !PrintedLine.invisible.contains(scalar.properties.generalCategory)
        }
        guard text.contains(where: { $0.isLetter || $0.isNumber }), text.count <= lengthMax, isPrintable else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) skal være en linje med 1-\(lengthMax) tegn",
                    en: "\(option) must be one line of 1-\(lengthMax) characters"),
                remedy: BilingualText(
                    da: "skriv bogstaver og tal på én linje", en: "write letters and digits on one line"))
        }
        guard !TextMask.holdsNumber(text) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) indeholder noget, der ligner et CPR-nummer",
                    en: "\(option) holds something that looks like a CPR number"),
                remedy: BilingualText(da: "skriv det uden", en: "write it without"))
        }
        return text
    }
}
