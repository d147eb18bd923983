/// A table of words with its head; the last column is kroner. Two are equal when they have the same rows, in any order.
struct LineTable: Equatable, CustomStringConvertible {
    let columns: [String]
    private let rows: [[String]]

    init(_ columns: [String], _ rows: [[String]]) {
        self.columns = columns
        self.rows = rows.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// A table as it stands in a test, whose head ends with `kroner`.
    init(_ text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        self.init(lines.first?.dropLast() ?? [], Array(lines.dropFirst()))
    }

    var description: String {
        let all = [columns + ["kroner"]] + rows
        let widths = all[0].indices.map { column in all.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
        return "\n"
            + all.map { row in
                zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " ")
            }.joined(separator: "\n")
    }

    static func kroner(_ oere: Int64) -> String {
        let fraction = oere.magnitude % 100
        return "\(oere < 0 ? "-" : "")\(oere.magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
