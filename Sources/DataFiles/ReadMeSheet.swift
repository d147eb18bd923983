import CostModel

/// The sheet that is read first: what the document says, what each sheet holds, how to read them, and the stamp.
struct ReadMeSheet {
    let document: ReportDocument
    let sheets: [TableSheet]

    private static let sheetsWord = BilingualText(da: "Ark", en: "Sheets")
    private static let warningWord = BilingualText(da: "Bemærk", en: "Note")
    private static let readingWord = BilingualText(da: "Sådan læses arkene", en: "How to read the sheets")
    private static let stampWord = BilingualText(da: "Tallene er fra", en: "The figures are from")

    private static let reading = [
        BilingualText(
            da: "Første række i hvert ark er overskrifter med filter. En sidste række »I alt« er tal, ikke formler.",
            en:
                "The first row of each sheet has headings with a filter. A last row 'Total' holds numbers, not formulas."
        ),
        BilingualText(
            da: "En tom celle i en kolonne med tal er et tal, der ikke kan beregnes; det er ikke nul.",
            en: "An empty cell in a column of figures is a figure that cannot be computed; it is not zero."),
        BilingualText(
            da: "Tal vises afrundet, men har alle deres decimaler i cellen. Koder er tekst.",
            en: "Numbers are shown rounded and have all their decimals in the cell. Codes are text."),
    ]

    func write(to sheet: XlsxSheet) throws(Refusal) {
        try sheet.write(words(document.title), row: 0, column: 0, CellLook(isTitle: true))
        for (index, line) in lines().enumerated() {
            let row = index + 2
            try sheet.write(line.word, row: row, column: 0, CellLook(isBold: !line.word.isEmpty, wraps: true))
            try sheet.write(line.text, row: row, column: 1, CellLook(wraps: true))
        }
        sheet.setWidth(33, column: 0)
        sheet.setWidth(100, column: 1)
        sheet.setPaper(isLandscape: true)
    }

    private func lines() -> [(word: String, text: String)] {
        var lines = document.lead.map { ("", words($0)) }
        lines += document.warnings.map { (words(ReadMeSheet.warningWord), words($0)) }
        lines += [("", ""), (words(ReadMeSheet.sheetsWord), "")]
        for sheet in sheets { lines += self.lines(of: sheet) }
        lines += [("", ""), (words(ReadMeSheet.readingWord), "")]
        lines += ReadMeSheet.reading.map { ("", words($0)) }
        lines += [("", ""), (words(ReadMeSheet.stampWord), document.stamp.text(in: document.language))]
        return lines
    }

    /// Its name and rows; what to notice and its notes beside the first of a section.
    private func lines(of sheet: TableSheet) -> [(word: String, text: String)] {
        let count = sheet.rows.count
        let rows = BilingualText(
            da: count == 1 ? "1 række" : "\(count) rækker", en: count == 1 ? "1 row" : "\(count) rows")
        let title = words(sheet.section.title)
        var lines = [(sheet.name, title == sheet.name ? words(rows) : "\(title): \(words(rows))")]
        guard sheet.isFirst else { return lines }
        let section = sheet.section
        let findings =
            section.findings + (section.chart.map { [$0.title] } ?? []).filter { !section.findings.contains($0) }
        lines += findings.map { ("", words($0)) }
        lines += section.warnings.map { (words(ReadMeSheet.warningWord), words($0)) }
        lines += section.table.notes.map { ("", words($0)) }
        return lines
    }

    private func words(_ text: BilingualText) -> String {
        text.text(in: document.language)
    }
}
