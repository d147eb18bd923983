import CostModel

/// The rows of a section, or a part of them, on a sheet: headings, rows, and the total under the last.
struct TableSheet {
    let name: String
    let section: ReportSection
    /// Not the continuation of another.
    let isFirst: Bool
    let rows: ArraySlice<[TableCell]>
    let totals: [TableCell]?
    let language: Language

    private static let columnCountMax = 16_384
    private static let widthRange = 8...60
    /// Headings are broken rather than make a column wider than this.
    private static let headingWidthMax = 22

    /// At least one, which may be empty.
    static func parts(of count: Int, max: Int) -> [Range<Int>] {
        guard count > max else { return [0..<count] }
        return stride(from: 0, to: count, by: max).map { $0..<min($0 + max, count) }
    }

    private var columns: [TableColumn] {
        section.table.columns
    }

    func write(to sheet: XlsxSheet) throws(Refusal) {
        guard !columns.isEmpty, columns.count <= TableSheet.columnCountMax else {
            throw sheet.refusal(
                0, columns.count,
                BilingualText(
                    da: "et ark har mellem 1 og 16.384 kolonner", en: "a sheet has between 1 and 16,384 columns"))
        }
        var widths = columns.map { _ in TableSheet.widthRange.lowerBound }
        try writeHeading(sheet, &widths)
        for (index, row) in rows.enumerated() {
            precondition(row.count == columns.count, "a row has one cell per column")
            for (column, cell) in row.enumerated() {
                let look = CellLook(columns[column].kind)
                let width = try write(cell, sheet, row: index + 1, column: column, look)
                widths[column] = max(widths[column], width)
            }
        }
        try writeTotals(sheet, &widths)
        for (column, width) in widths.enumerated() {
            sheet.setWidth(min(width + 2, TableSheet.widthRange.upperBound), column: column)
        }
        sheet.makeHeading(columnCount: columns.count, lastRow: rows.count)
        sheet.setPaper(isLandscape: columns.count > 5)
    }

    private func writeHeading(_ sheet: XlsxSheet, _ widths: inout [Int]) throws(Refusal) {
        for (index, column) in columns.enumerated() {
            let title = column.title.text(in: language)
            let look = CellLook(isRight: column.kind.isRightAligned, isBold: true, hasRuleBelow: true, wraps: true)
            try sheet.write(title, row: 0, column: index, look)
            // Room for the button of the filter.
            widths[index] = max(widths[index], min(title.count + 2, TableSheet.headingWidthMax))
        }
    }

    private func writeTotals(_ sheet: XlsxSheet, _ widths: inout [Int]) throws(Refusal) {
        guard let totals else { return }
        precondition(totals.count == columns.count, "totals have one cell per column")
        let row = rows.count + 1
        for (column, cell) in totals.enumerated() {
            let look = CellLook(columns[column].kind).asTotal
            if column == 0, cell == .empty {
                let words = BilingualText(da: "I alt", en: "Total").text(in: language)
                try sheet.write(words, row: row, column: column, look)
            } else {
                let width = try write(cell, sheet, row: row, column: column, look)
                widths[column] = max(widths[column], width)
            }
        }
    }

    /// Gives the characters that it takes.
    private func write(
        _ cell: TableCell, _ sheet: XlsxSheet, row: Int, column: Int, _ look: CellLook
    ) throws(Refusal) -> Int {
        let kind = columns[column].kind
        if case .number(let value) = cell, kind.isRightAligned {
            try sheet.write(value, digits: kind.digits, row: row, column: column, look)
            return TableSheet.width(of: value, kind)
        }
        guard let words = words(cell, kind) else {
            if look.hasRuleAbove { try sheet.writeBlank(row: row, column: column, look) }
            return 0
        }
        var fitting = look
        fitting.wraps = look.wraps || words.count > TableSheet.widthRange.upperBound
        try sheet.write(words, row: row, column: column, fitting)
        return words.count
    }

    /// Nil for nothing.
    private func words(_ cell: TableCell, _ kind: ColumnKind) -> String? {
        switch cell {
        case .empty: return nil
        case .number(let value): return String(value)
        case .bool(true): return BilingualText(da: "ja", en: "yes").text(in: language)
        case .bool(false): return BilingualText(da: "nej", en: "no").text(in: language)
        case .text(let text):
            guard case .label(let labels) = kind else { return text }
            return labels.text(for: text, in: language)
        }
    }

    /// With sign, group marks and decimals.
    private static func width(of value: Int128, _ kind: ColumnKind) -> Int {
        guard kind.isFigure else { return String(value).count }
        let whole = max(1, String(value.magnitude).count - kind.digits)
        let decimals =
            switch kind {
            case .decimal(let digits, let paperDigits): min(digits, paperDigits)
            default: kind.digits
            }
        return whole + (whole - 1) / 3 + (decimals > 0 ? decimals + 1 : 0) + (value < 0 ? 1 : 0)
    }
}
