import CostModel

/// The key `expect`: what the file must be of.
struct ExpectedMapping {
    let content: ExpectedContent
    let head: (line: Int, text: String)?

    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["municipality", "fiscal_years", "head"])
        content = ExpectedContent(
            municipality: try mapping["municipality"].map(ExpectedMapping.municipality),
            fiscalYears: try mapping["fiscal_years"].map(ExpectedMapping.years))
        head = try mapping["head"].map(ExpectedMapping.head)
    }

    private static func municipality(_ node: YamlNode) throws(Refusal) -> Int16 {
        let text = try node.code()
        guard text.utf8.count == 3, let number = Int16(text), number > 0 else {
            throw node.refusal(
                mustBe: BilingualText(da: "et kommunenummer", en: "a municipality number"),
                remedy: BilingualText(da: "skriv tre cifre, som \"260\"", en: "write three digits, such as \"260\""))
        }
        return number
    }

    private static func years(_ node: YamlNode) throws(Refusal) -> ClosedRange<FiscalYear> {
        let years = try node.list { year throws(Refusal) in try year.fiscalYear() }
        guard years.count == 2, years[0] <= years[1] else {
            throw node.refusal(
                mustBe: BilingualText(da: "en liste med to år i rækkefølge", en: "a list of two years in order"),
                remedy: BilingualText(
                    da: "skriv [første, sidste], for eksempel [2019, 2019]",
                    en: "write [first, last], such as [2019, 2019]"))
        }
        return years[0]...years[1]
    }

    private static func head(_ node: YamlNode) throws(Refusal) -> (line: Int, text: String) {
        let mapping = try YamlMapping(node, keys: ["line", "contains"])
        return (
            line: Int(try mapping.required("line").whole(in: 1...1_000)), text: try mapping.required("contains").text()
        )
    }
}
