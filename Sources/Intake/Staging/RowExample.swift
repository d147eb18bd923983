import CostModel

/// A row as the canonical file would have it, for people to look at: CPR numbers, and what is kept under a number, are not
/// shown.
struct RowExample {
    private let format: FileFormat
    private let rows: any RowMapping

    init(_ format: FileFormat, _ rows: any RowMapping) {
        self.format = format
        self.rows = rows
    }

    /// One text per column of the format.
    func texts(_ values: [FieldValue]) -> [String] {
        zip(format.columns, values).map { column, value in
            switch value {
            case .absent: ""
            case _ where column.kind == .cpr: "xxxxxx-xxxx"
            case _ where rows.numberedPrefix(ofColumn: column.name) != nil:
                "\(rows.numberedPrefix(ofColumn: column.name) ?? "")#"
            case .number(let number): RowExample.text(number, column.kind)
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            case .text(let text), .masked(let text), .replacement(let text): text
            }
        }
    }

    private static func text(_ number: Int64, _ kind: FieldKind) -> String {
        switch kind {
        case .date: CivilDate(dayNumber: Int32(number)).description
        case .amount: decimal(number, decimals: 2)
        case .quantity, .multitude, .minutes, .signedDecimal, .percent: decimal(number, decimals: 3)
        case .municipality: String(repeating: "0", count: max(0, 3 - String(number).utf8.count)) + String(number)
        default: String(number)
        }
    }

    /// Amounts with both decimals, other numbers with as many as they need.
    private static func decimal(_ number: Int64, decimals: Int) -> String {
        var digits = String(number.magnitude)
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        var fraction = digits.suffix(decimals)
        if decimals == 3 { while fraction.last == "0" { fraction.removeLast() } }
        let whole = digits.dropLast(decimals)
        return (number < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}
