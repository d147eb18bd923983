import CostModel

/// The codebook to read: for each table its variables, then the code lists. Labels stand in both languages, the rest in
/// that of the page.
struct CodebookPage {
    private let package: DataPackage
    private let language: Language

    init(_ package: DataPackage, _ language: Language) {
        self.package = package
        self.language = language
    }

    var text: String {
        "# \(words("Kodebog", "Codebook")): \(escaped(package.title))\n"
            + package.tables.map(section).joined()
    }

    private func section(_ table: DataTable) -> String {
        "\n## \(MarkdownText.escaped(table.name)): \(escaped(table.title))\n\n\(escaped(table.description))\n\n"
            + MarkdownText.heading([
                words("Variabel", "Variable"), "Dansk", "English", "Type", words("Enhed", "Unit"),
                words("Kilde", "Source"), words("Regel", "Rule"), "Norm", words("Tom betyder", "Empty means"),
            ])
            + table.variables.map(row).joined()
            + table.variables.filter { !$0.codes.isEmpty }.map { codeList($0, of: table) }.joined()
    }

    private func row(_ variable: DataVariable) -> String {
        MarkdownText.row(
            [
                variable.name, variable.label.danish, variable.label.english, variable.kind.codebookType,
                words(variable.unit), words(variable.source), words(variable.rule), words(variable.norm),
                words(variable.emptyMeans),
            ].map(MarkdownText.escaped))
    }

    private func codeList(_ variable: DataVariable, of table: DataTable) -> String {
        let name = MarkdownText.escaped("\(table.name).\(variable.name)")
        let heading = MarkdownText.heading([
            words("Kode", "Code"), words("Tal i Stata og SPSS", "Number in Stata and SPSS"), "Dansk", "English",
        ])
        let rows = zip(variable.codes, variable.numbers).map { entry, number in
            MarkdownText.row(
                [entry.code, "\(number)", entry.label.danish, entry.label.english].map(MarkdownText.escaped))
        }
        return "\n### \(words("Koder i", "Codes of")) \(name)\n\n\(heading)\(rows.joined())"
    }

    private func escaped(_ text: BilingualText) -> String {
        MarkdownText.escaped(text.text(in: language))
    }

    private func words(_ text: BilingualText?) -> String {
        text?.text(in: language) ?? ""
    }

    private func words(_ danish: String, _ english: String) -> String {
        BilingualText(da: danish, en: english).text(in: language)
    }
}
