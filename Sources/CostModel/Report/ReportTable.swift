/// A report as values: what the formats write, before any of them has been chosen.
package struct ReportTable: Hashable, Sendable {
    /// The line above the table; nil for none. Text only.
    package var title: BilingualText?
    package var columns: [TableColumn]
    /// One cell per column.
    package var rows: [[TableCell]]
    /// The line under the rows, one cell per column; nil for none. Text only: whoever sums a column of csv must not meet
    /// its total. An empty cell is a column that is not summed; an empty first cell says "I alt".
    package var totals: [TableCell]?
    /// Sentences under the table that say what to notice. Text only.
    package var notes: [BilingualText]
    package var stamp: TableStamp?

    package init(
        title: BilingualText? = nil, columns: [TableColumn], rows: [[TableCell]], totals: [TableCell]? = nil,
        notes: [BilingualText] = [], stamp: TableStamp? = nil
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.totals = totals
        self.notes = notes
        self.stamp = stamp
    }

    /// Without the optional columns that say nothing.
    package var withoutIdleColumns: ReportTable {
        let places = columns.indices.filter { place in
            !columns[place].isOptional
                || rows.contains { ![.empty, .text(""), .number(0)].contains($0[place]) }
        }
        guard places.count < columns.count else { return self }
        var table = self
        table.columns = places.map { columns[$0] }
        table.rows = rows.map { row in places.map { row[$0] } }
        table.totals = totals.map { totals in places.map { totals[$0] } }
        return table
    }
}
