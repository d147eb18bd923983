import CostModel

/// The records of a file that were refused, as they stand in it, so that they can be mended and sent again.
package struct RejectedRecords {
    /// UTF-8: the header, where the file has one, and the records, each on lines of its own.
    package private(set) var bytes: [UInt8] = []
    /// Of the whole file, to tell whether it is still the one that was imported.
    package let sha256: String

    /// - Parameter lines: on which refused records begin
    /// - Throws: as reading the file did
    package init(of source: ImportSource, lines: Set<Int>) throws {
        guard let path = source.path else {
            sha256 = ""
            return
        }
        let file = try InputFile(path: path)
        var (text, dialect, hasHeader) = (file as any TextInput, CsvDialect.canonical, true)
        if case .file(let shape) = source.profile?.source {
            if shape.encoding != .utf8 { text = try DecodedFile(file, shape.encoding) }
            (dialect, hasHeader) = (CsvDialect(shape), shape.columns == nil)
        }
        var csv = CsvReader(text, dialect, keepsRecords: true)
        try csv.open()
        if hasHeader, try csv.next() { bytes += csv.record + [10] }
        while try csv.next() {
            if lines.contains(csv.line) { bytes += csv.record + [10] }
        }
        sha256 = try file.finish()
    }
}
