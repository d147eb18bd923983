import CostModel

/// How a csv file is written: for programs, or for people's spreadsheets.
package struct CSVDialect: Hashable, Sendable {
    let delimiter: UInt8
    let numbers: NumberFormat
    let lineEnd: [UInt8]
    /// The three bytes by which Excel tells UTF-8.
    let hasByteOrderMark: Bool
    /// Whether texts that a spreadsheet would compute are made texts.
    let neutralisesFormulas: Bool

    /// Canonical csv (manual: Dataset), which reads back as it was: what `--format csv` writes.
    package static let canonical = CSVDialect(
        delimiter: UInt8(ascii: ","), numbers: .machine, lineEnd: [UInt8(ascii: "\n")], hasByteOrderMark: false,
        neutralisesFormulas: false)

    /// For the programs of those who receive files: canonical but for formulas.
    package static let plain = CSVDialect(
        delimiter: UInt8(ascii: ","), numbers: .machine, lineEnd: [UInt8(ascii: "\n")], hasByteOrderMark: false,
        neutralisesFormulas: true)

    /// What Danish Excel opens by a double click.
    package static let danish = CSVDialect(
        delimiter: UInt8(ascii: ";"), numbers: .danishFile, lineEnd: [UInt8(ascii: "\r"), UInt8(ascii: "\n")],
        hasByteOrderMark: true, neutralisesFormulas: true)
}
