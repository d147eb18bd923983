import CXlsxWriter
import CostModel

/// A sheet under way. Text is only ever text here: nothing that is written becomes a formula or a link.
struct XlsxSheet {
    let name: String
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let file: XlsxFile

    init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, file: XlsxFile) {
        self.name = name
        self.sheet = sheet
        self.file = file
    }

    /// Rows and columns are counted from 0, as the library does.
    func write(_ text: String, row: Int, column: Int, _ look: CellLook) throws(Refusal) {
        let escaped = XlsxText.escaped(text)
        guard escaped.utf16.count <= XlsxText.lengthMax else {
            throw refusal(
                row, column,
                BilingualText(
                    da: "en tekst på over 32.767 tegn, som en celle ikke kan rumme",
                    en: "a text of over 32,767 characters, which a cell cannot hold"))
        }
        guard !escaped.isEmpty else { return try writeBlank(row: row, column: column, look) }
        try check(
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), escaped, file.format(look)), row, column)
    }

    /// - Parameter value: in units of the last of `digits` decimals
    func write(_ value: Int128, digits: Int, row: Int, column: Int, _ look: CellLook) throws(Refusal) {
        guard let number = ExactDecimal.double(value, digits: digits) else {
            throw refusal(
                row, column,
                BilingualText(
                    da: "et tal med over 15 cifre, som en celle ikke kan rumme",
                    en: "a number of over 15 digits, which a cell cannot hold"))
        }
        try check(
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, file.format(look)), row, column)
    }

    /// An empty cell that has a look, such as the rule above a total.
    func writeBlank(row: Int, column: Int, _ look: CellLook) throws(Refusal) {
        try check(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), file.format(look)), row, column)
    }

    /// In characters.
    func setWidth(_ width: Int, column: Int) {
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }

    /// The first row stays in sight, on paper too, and filters the rows below it.
    func makeHeading(columnCount: Int, lastRow: Int) {
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(lastRow), lxw_col_t(columnCount - 1))
        worksheet_repeat_rows(sheet, 0, 0)
    }

    /// A4, as wide as it is and as long as it needs, with page numbers.
    func setPaper(isLandscape: Bool) {
        worksheet_set_paper(sheet, 9)
        if isLandscape { worksheet_set_landscape(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&R&P / &N")
    }

    private func check(_ result: lxw_error, _ row: Int, _ column: Int) throws(Refusal) {
        guard result != LXW_NO_ERROR else { return }
        guard result == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE else { throw XlsxFile.cannotWrite }
        throw refusal(
            row, column,
            BilingualText(da: "en plads, som et ark ikke har", en: "a place that a sheet does not have"))
    }

    /// Names the place and nothing that stands there.
    func refusal(_ row: Int, _ column: Int, _ reason: BilingualText) -> Refusal {
        Refusal(
            .dataRefused,
            what: BilingualText(
                da: "arket »\(name)«, række \(row + 1), kolonne \(column + 1): \(reason.danish)",
                en: "sheet '\(name)', row \(row + 1), column \(column + 1): \(reason.english)"),
            remedy: BilingualText(
                da: "vælg csv eller json, som rummer alt, eller ret det i kilden",
                en: "choose csv or json, which hold everything, or mend it in the source"))
    }
}
