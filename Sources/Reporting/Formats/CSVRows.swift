import CostModel

/// Lines of CSV in a dialect, with RFC 4180 quotes only where a field needs them.
///
/// In the canonical dialect text goes out exactly as it is, so that a program reads back what the ledger holds; a
/// spreadsheet that may take `=` for a formula is served by the dialects that are made for it.
struct CSVRows {
    let columns: [TableColumn]
    var dialect = CSVDialect.canonical

    func appendHeader(to bytes: inout [UInt8]) {
        if dialect.hasByteOrderMark { bytes.append(contentsOf: "\u{FEFF}".utf8) }
        for (index, column) in columns.enumerated() {
            if index > 0 { bytes.append(dialect.delimiter) }
            append(field: column.name, to: &bytes)
        }
        bytes.append(contentsOf: dialect.lineEnd)
    }

    func append(_ row: [TableCell], to bytes: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(dialect.delimiter) }
            append(cell, of: columns[index].kind, to: &bytes)
        }
        bytes.append(contentsOf: dialect.lineEnd)
    }

    private func append(_ cell: TableCell, of kind: ColumnKind, to bytes: inout [UInt8]) {
        switch cell {
        case .empty:
            // An empty line would be no row at all to most readers.
            if columns.count == 1 { bytes.append(contentsOf: "\"\"".utf8) }
        case .text(let text): append(field: text, to: &bytes)
        case .number(let value): dialect.numbers.append(value, digits: kind.digits, to: &bytes)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        }
    }

    private func append(field: String, to bytes: inout [UInt8]) {
        let isFormula = dialect.neutralisesFormulas && FormulaGuard.isFormula(field)
        guard isFormula || field.utf8.contains(where: needsQuotes) else {
            if field.isEmpty, columns.count == 1 { bytes.append(contentsOf: "\"\"".utf8) }
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func needsQuotes(_ byte: UInt8) -> Bool {
        byte == dialect.delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
