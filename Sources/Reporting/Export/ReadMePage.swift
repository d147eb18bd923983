import CostModel

/// What is read first: what the package is, its tables and files, what the figures rest on, how to read them, the terms, and
/// the stamp.
struct ReadMePage {
    private let package: DataPackage
    private let language: Language

    init(_ package: DataPackage, _ language: Language) {
        self.package = package
        self.language = language
    }

    var text: String {
        "# \(escaped(package.title))\n\n\(escaped(package.description))\n"
            + section("Tabeller", "Tables", tables)
            + section("Filer", "Files", files)
            + section("Forudsætninger", "Assumptions", paragraphs(package.assumptions))
            + section("Sådan læses filerne", "How to read the files", paragraphs(ReadingNotes.all))
            + section("Vilkår", "Terms", paragraphs(package.terms))
            + section("Stempel", "Stamp", stamp)
    }

    /// Nothing where there is nothing to say.
    private func section(_ danish: String, _ english: String, _ content: String) -> String {
        content.isEmpty ? "" : "\n## \(words(danish, english))\n\n\(content)"
    }

    private var tables: String {
        MarkdownText.heading([
            words("Tabel", "Table"), words("Titel", "Title"), words("Beskrivelse", "Description"),
            words("Rækker", "Rows"), words("Undertrykte", "Suppressed"),
        ])
            + package.tables.map { table in
                MarkdownText.row([
                    MarkdownText.escaped(table.name), escaped(table.title), escaped(table.description),
                    "\(table.rows.count)", "\(table.rows.count(where: DataTable.isSuppressed))",
                ])
            }.joined()
    }

    private var files: String {
        let lines = [
            ("TABEL_dk.csv", BilingualText(da: "tabellen til dansk Excel", en: "the table for Danish Excel")),
            ("TABEL.csv", BilingualText(da: "tabellen til programmer", en: "the table for programs")),
            (
                "TABEL.dta, TABEL.sav",
                BilingualText(da: "tabellen til Stata og SPSS", en: "the table for Stata and SPSS")
            ),
            (
                "\(package.name).xlsx",
                BilingualText(
                    da: "alle tabeller og kodebogen i én projektmappe",
                    en: "all tables and the codebook in one workbook")
            ),
            (
                "kodebog.md, codebook.md, codebook.csv, codebook_dk.csv",
                BilingualText(da: "kodebogen", en: "the codebook")
            ),
            (
                "import.R, import.sas",
                BilingualText(da: "læser csv-filerne ind i R og SAS", en: "read the csv files into R and SAS")
            ),
            (
                "datapackage.json",
                BilingualText(
                    da: "beskrivelse til programmer, med filernes hash",
                    en: "description for programs, with the files' hashes")
            ),
            ("stamp.json", BilingualText(da: "hvad tallene er dannet af", en: "what the figures were made of")),
            ("SHA256SUMS", BilingualText(da: "prøves med sha256sum --check", en: "checked by sha256sum --check")),
        ]
        let name = language == .danish ? "TABEL" : "TABLE"
        return lines.map { "* \(MarkdownText.escaped($0.replacing("TABEL", with: name))): \(escaped($1))\n" }.joined()
    }

    private var stamp: String {
        let version = BilingualText(
            da:
                "Udtræk version \(package.stamp.exportVersion), fastlåst \(package.stamp.frozenOn), omkost \(package.stamp.programVersion).",
            en:
                "Export version \(package.stamp.exportVersion), frozen \(package.stamp.frozenOn), omkost \(package.stamp.programVersion)."
        )
        return "\(escaped(version)) \(MarkdownText.escaped(package.stamp.published.text(in: language))).\n"
    }

    private func paragraphs(_ texts: [BilingualText]) -> String {
        texts.map { escaped($0) + "\n" }.joined(separator: "\n")
    }

    private func escaped(_ text: BilingualText) -> String {
        MarkdownText.escaped(text.text(in: language))
    }

    private func words(_ danish: String, _ english: String) -> String {
        BilingualText(da: danish, en: english).text(in: language)
    }
}
