import CostModel

/// Writes a table of any length for machines: `begin`, `append` for every row, `end`; the caller drains the buffer
/// whenever it holds enough, so memory does not grow with the rows.
///
/// The bytes are those of `ReportTable.bytes(as:)` for the same rows. Totals and notes are for people and not written:
/// a reader that sums a column would count a totals row twice.
package struct TableStream {
    private let csv: CSVRows
    private let json: JSONRows
    private let format: MachineFormat
    private let stamp: TableStamp?
    private let columnCount: Int
    private var rowCount = 0
    private var buffer: [UInt8] = []

    package init(_ format: MachineFormat, columns: [TableColumn], stamp: TableStamp?) {
        self.format = format
        self.stamp = stamp
        columnCount = columns.count
        csv = CSVRows(columns: columns)
        json = JSONRows(columns: columns)
    }

    /// Bytes written and not yet drained.
    package var byteCount: Int {
        buffer.count
    }

    /// The header row, or the opening of the object.
    package mutating func begin() {
        switch format {
        case .csv: csv.appendHeader(to: &buffer)
        case .json: json.appendOpening(stamp, to: &buffer)
        }
    }

    /// One cell per column.
    package mutating func append(_ row: [TableCell]) {
        precondition(row.count == columnCount, "a row has one cell per column")
        switch format {
        case .csv: csv.append(row, to: &buffer)
        case .json: json.append(row, isFirst: rowCount == 0, to: &buffer)
        }
        rowCount += 1
    }

    /// Closes the object; csv has nothing to close.
    package mutating func end() {
        switch format {
        case .csv: break
        case .json: json.appendClosing(to: &buffer)
        }
    }

    /// Hands what is written to `write` and empties the buffer, keeping its memory for the next rows. When `write`
    /// throws, the buffer stays as it was.
    package mutating func drain<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
