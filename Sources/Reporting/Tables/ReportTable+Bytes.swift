import CostModel

extension ReportTable {
    /// The whole report; `style` matters to text alone.
    package func bytes(as format: OutputFormat, style: TextStyle) -> [UInt8] {
        guard let format = MachineFormat(format) else {
            return Array(TextTable(self, style: style).text.utf8)
        }
        return bytes(as: format)
    }

    package func bytes(as format: MachineFormat) -> [UInt8] {
        var stream = TableStream(format, columns: columns, stamp: stamp)
        stream.begin()
        for row in rows { stream.append(row) }
        stream.end()
        var bytes: [UInt8] = []
        stream.drain { bytes = $0 }
        return bytes
    }
}
