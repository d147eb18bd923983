import CostModel

/// How the records of a delimited file are told apart.
struct CsvDialect {
    /// Nil where the header says it: the first semicolon or comma.
    var delimiter: UInt8?
    /// Nil where quotes mean nothing.
    var quote: UInt8? = UInt8(ascii: "\"")
    /// Lines before the first record.
    var skippedLines = 0

    static let canonical = CsvDialect()
}

extension CsvDialect {
    init(_ shape: DelimitedShape) {
        self.init(delimiter: shape.delimiter, quote: shape.quote, skippedLines: shape.skippedLines)
    }
}
