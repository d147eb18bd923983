import CostModel

/// One JSON object with the stamp and the rows, one row per line, keys in column order.
///
/// Numbers have the digits they have in csv (`123.40`), so both formats say the same to the last place; a reader that
/// wants exact kroner reads them as decimals.
struct JSONRows {
    private let kinds: [ColumnKind]
    /// `{"municipality":` for the first column, `,"fiscal_year":` for the next, made once.
    private let keys: [[UInt8]]

    init(columns: [TableColumn]) {
        kinds = columns.map(\.kind)
        keys = columns.enumerated().map { index, column in
            var key: [UInt8] = [UInt8(ascii: index == 0 ? "{" : ",")]
            JSONText.append(column.name, to: &key)
            key.append(UInt8(ascii: ":"))
            return key
        }
    }

    /// A table without a stamp has null for both, so that the shape is always the same.
    func appendOpening(_ stamp: TableStamp?, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\"run\":".utf8)
        JSONText.append(stamp?.run, to: &bytes)
        bytes.append(contentsOf: ",\"generation\":".utf8)
        JSONText.append(stamp?.generation, to: &bytes)
        bytes.append(contentsOf: ",\"rows\":[".utf8)
    }

    func append(_ row: [TableCell], isFirst: Bool, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
        if row.isEmpty { bytes.append(UInt8(ascii: "{")) }
        for (index, cell) in row.enumerated() {
            bytes.append(contentsOf: keys[index])
            append(cell, of: kinds[index], to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// All rows between brackets, for an object that somebody else opened.
    func appendList(_ rows: [[TableCell]], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, row) in rows.enumerated() { append(row, isFirst: index == 0, to: &bytes) }
        bytes.append(contentsOf: "\n]".utf8)
    }

    func appendClosing(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\n]}\n".utf8)
    }

    private func append(_ cell: TableCell, of kind: ColumnKind, to bytes: inout [UInt8]) {
        switch cell {
        case .empty: bytes.append(contentsOf: "null".utf8)
        case .text(let text): JSONText.append(text, to: &bytes)
        case .number(let value): NumberFormat.machine.append(value, digits: kind.digits, to: &bytes)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        }
    }
}
