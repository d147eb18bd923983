import CostModel

extension ValueReading {
    /// The keys that make sense for what a canonical column is.
    static func keys(for kind: DatasetColumn.Kind) -> [String] {
        switch kind {
        case .date: ["layout", "day"]
        case .fiscalYear: ["layout"]
        case .amount: ["trailing_minus", "reversed", "mark", "minus"]
        case .number: ["times", "clock"]
        case .percent: ["full_time"]
        case .municipality, .account, .cpr, .code, .text, .choice: []
        }
    }

    init(_ mapping: YamlMapping, _ kind: DatasetColumn.Kind) throws(Refusal) {
        self.init()
        dateLayout = try mapping["layout"]?.dateLayout()
        isLastDay = try mapping["day"]?.choice(of: ["first", "last"]) { $0 } == "last"
        hasTrailingMinus = try mapping["trailing_minus"]?.flag() ?? false
        isReversed = try mapping["reversed"]?.flag() ?? false
        mark = try mapping["mark"].map(SignMark.init)
        minus = try mapping["minus"]?.sourceColumn()
        times = Int64(try mapping["times"]?.whole(in: 1...10_000) ?? 1)
        isClock = try mapping["clock"]?.flag() ?? false
        fullTimeThousandths = try mapping["full_time"]?.thousandths()
        if let day = mapping["day"], dateLayout?.isMonth != true {
            throw day.refusal(
                BilingualText(da: "day kræver en layout uden dag", en: "day needs a layout without a day"),
                remedy: BilingualText(da: "skriv for eksempel layout: yyyymm", en: "write for example layout: yyyymm"))
        }
    }
}

extension ValueReading.SignMark {
    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["column", "debit", "credit"])
        self.init(
            column: try mapping.required("column").sourceColumn(),
            debit: try mapping.required("debit").sourceValue(), credit: try mapping.required("credit").sourceValue())
        guard debit != credit else {
            throw node.refusal(
                BilingualText(da: "debit og credit er det samme", en: "debit and credit are the same"),
                remedy: BilingualText(da: "skriv hvert sit mærke", en: "write a mark for each"))
        }
    }
}

extension YamlNode {
    /// A number above 0 with at most three decimals, with or without quotes.
    fileprivate func thousandths() throws(Refusal) -> Int64 {
        guard let text = node.scalar?.string, let value = Int64(decimalText: text, decimals: 3), value > 0 else {
            throw refusal(
                mustBe: BilingualText(
                    da: "et tal over 0 med højst 3 decimaler", en: "a number above 0 with at most 3 decimals"),
                remedy: BilingualText(da: "skriv for eksempel 37", en: "write for example 37"))
        }
        return value
    }
}
