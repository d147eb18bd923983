import CostModel

/// The one table that ends an import: what was read of every file, and what became of it.
package struct ClosingTable: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var file: String
        /// Rows; `read` is the sum of the other three.
        package var read: Int
        package var accepted: Int
        package var unchanged: Int
        package var rejected: Int

        package init(file: String, read: Int, accepted: Int, unchanged: Int, rejected: Int) {
            self.file = file
            self.read = read
            self.accepted = accepted
            self.unchanged = unchanged
            self.rejected = rejected
        }
    }

    /// In the order they are to be listed.
    package var lines: [Line]

    package init(_ lines: [Line]) {
        self.lines = lines
    }

    /// The sentences under the table are the caller's, who knows what to do next.
    package func table(title: BilingualText? = nil, notes: [BilingualText] = []) -> ReportTable {
        ReportTable(
            title: title, columns: ClosingTable.columns,
            rows: lines.map { [.text($0.file)] + ClosingTable.counts([$0]) },
            totals: [.empty] + ClosingTable.counts(lines), notes: notes)
    }

    private static let columns = [
        TableColumn(name: "file", title: BilingualText(da: "Fil", en: "File"), kind: .code),
        TableColumn(name: "read", title: BilingualText(da: "Læst", en: "Read"), kind: .count),
        TableColumn(name: "accepted", title: BilingualText(da: "Godtaget", en: "Accepted"), kind: .count),
        TableColumn(name: "unchanged", title: BilingualText(da: "Uændret", en: "Unchanged"), kind: .count),
        TableColumn(name: "rejected", title: BilingualText(da: "Afvist", en: "Rejected"), kind: .count),
    ]

    private static func counts(_ lines: [Line]) -> [TableCell] {
        [\Line.read, \.accepted, \.unchanged, \.rejected].map { figure in
            TableCell(lines.reduce(0) { $0 + $1[keyPath: figure] })
        }
    }
}
