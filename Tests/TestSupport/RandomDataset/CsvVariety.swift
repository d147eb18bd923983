/// Rows as CSV, in one of the many spellings that a file may come in.
struct CsvVariety {
    private let separator: String
    private let lineEnd: String
    private let hasByteOrderMark: Bool
    private let quotesEverything: Bool

    init(_ random: inout SeededRandom) {
        separator = random.one(",", ";")
        lineEnd = random.one("\n", "\r\n")
        hasByteOrderMark = random.chance(15)
        quotesEverything = random.chance(20)
    }

    /// - Parameter rows: fields by column; a column without a field is empty
    func text(columns: [String], rows: [[String: String]]) -> String {
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return (hasByteOrderMark ? "\u{FEFF}" : "")
            + lines.map { $0.map(field).joined(separator: separator) + lineEnd }.joined()
    }

    private func field(_ text: String) -> String {
        let needsQuotes = text.contains { $0 == "\"" || $0 == "," || $0 == ";" || $0.isNewline }
        guard needsQuotes || (quotesEverything && !text.isEmpty) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
