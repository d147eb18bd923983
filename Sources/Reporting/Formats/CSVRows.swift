import CostModel

/// Lines of canonical CSV (manual: Dataset): comma, LF, RFC 4180 quotes only where a field needs them.
///
/// Text goes out exactly as it is, so that a program reads back what the ledger holds; a spreadsheet that may take `=` for
/// a formula is served by its own format.
struct CSVRows {
    let columns: [TableColumn]

    func appendHeader(to bytes: inout [UInt8]) {
        for (index, column) in columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field: column.name, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    func append(_ row: [TableCell], to bytes: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, of: columns[index].kind, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func append(_ cell: TableCell, of kind: ColumnKind, to bytes: inout [UInt8]) {
        switch cell {
        case .empty:
            // An empty line would be no row at all to most readers.
            if columns.count == 1 { bytes.append(contentsOf: "\"\"".utf8) }
        case .text(let text): append(field: text, to: &bytes)
        case .number(let value): NumberFormat.machine.append(value, digits: kind.digits, to: &bytes)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        }
    }

    private func append(field: String, to bytes: inout [UInt8]) {
        guard field.utf8.contains(where: CSVRows.needsQuotes) else {
            if field.isEmpty, columns.count == 1 { bytes.append(contentsOf: "\"\"".utf8) }
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
