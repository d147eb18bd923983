import CostModel

extension DisclosureError {
    /// In words, with what to do about it and how the command ends.
    package var refusal: Refusal {
        switch self {
        case .keyLength(let bytes):
            Refusal(
                .configuration,
                what: BilingualText(
                    da: "nøglen har \(bytes) byte og ikke \(PseudonymKey.byteCount)",
                    en: "the key has \(bytes) bytes and not \(PseudonymKey.byteCount)"),
                remedy: DisclosureError.newKey)
        case .keyIsConstant:
            Refusal(
                .configuration,
                what: BilingualText(da: "nøglens byte er alle ens", en: "the bytes of the key are all the same"),
                remedy: DisclosureError.newKey)
        case .projectName:
            Refusal(
                .usage,
                what: BilingualText(
                    da: "projektets navn er tomt eller har andre tegn end bogstaver fra a til z, cifre, _ og -",
                    en: "the project's name is empty or has other characters than letters from a to z, digits, _ and -"),
                remedy: BilingualText(
                    da: "giv projektet et navn som evaluering-2019", en: "give the project a name like evaluation-2019")
            )
        case .ruleBelowFloor:
            Refusal(
                .configuration,
                what: BilingualText(
                    da: "diskretionsreglen er svagere end den, programmet mindst bruger",
                    en: "the disclosure rule is weaker than the weakest that the program uses"),
                remedy: BilingualText(
                    da: "fjern reglen fra opsætningen, eller gør den strengere",
                    en: "take the rule out of the configuration, or make it stricter"))
        case .amountBand:
            Refusal(
                .configuration,
                what: BilingualText(
                    da: "beløb kan ikke afrundes til 0 eller derunder, og loftet skal gå op i afrundingen",
                    en: "amounts cannot be rounded to 0 or less, and the top must be a multiple of what is rounded to"),
                remedy: BilingualText(da: "ret afrundingen eller loftet", en: "change the rounding or the top"))
        case .malformedTable(let table):
            Refusal(
                .invariantBroken,
                what: BilingualText(
                    da: "tabellen hænger ikke sammen: \(table)", en: "the table does not fit: \(table)"),
                remedy: BilingualText(da: "meld fejlen", en: "report the fault"))
        case .tableTooLarge(let cells):
            Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "tabellen har \(cells) celler, og højst \(DisclosureTable.cellCountMax) kan efterprøves",
                    en: "the table has \(cells) cells, and at most \(DisclosureTable.cellCountMax) can be examined"),
                remedy: BilingualText(da: "vælg færre dimensioner", en: "choose fewer dimensions"))
        case .unprotected(let cells):
            Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "\(cells.count) celler kan ikke beskyttes, først \(DisclosureError.name(cells))",
                    en: "\(cells.count) cells cannot be protected, the first is \(DisclosureError.name(cells))"),
                remedy: BilingualText(
                    da: "slå kategorier sammen, eller vælg færre dimensioner",
                    en: "merge categories, or choose fewer dimensions"))
        case .tooFewRecords:
            Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "der er for få personer eller familier til, at de kan skjule sig blandt hinanden",
                    en: "there are too few persons or families to hide among each other"),
                remedy: BilingualText(da: "eksportér flere sammen", en: "export more of them together"))
        }
    }

    private static let newKey = BilingualText(
        da: "lav en ny nøgle med 32 tilfældige byte: head -c 32 /dev/urandom > FIL && chmod 400 FIL",
        en: "make a new key of 32 random bytes: head -c 32 /dev/urandom > FILE && chmod 400 FILE")

    private static func name(_ cells: [CellKey]) -> String {
        cells.first?.description ?? ""
    }
}
