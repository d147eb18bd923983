/// The form of a delimited file.
package struct DelimitedShape: Sendable {
    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"
        case latin9 = "iso-8859-15"
        /// Byte order by its mark, else little-endian.
        case utf16 = "utf-16"
    }

    package var encoding: Encoding
    /// An ASCII character.
    package var delimiter: UInt8
    /// An ASCII character; nil where quotes mean nothing.
    package var quote: UInt8?
    /// Lines before the header, or before the first row where there is none.
    package var skippedLines: Int
    /// Names by position, empty for those that are not used; nil where the file has a header.
    package var columns: [String]?
    package var trailer: Trailer?

    package init(
        encoding: Encoding = .utf8, delimiter: UInt8 = UInt8(ascii: ";"), quote: UInt8? = UInt8(ascii: "\""),
        skippedLines: Int = 0, columns: [String]? = nil, trailer: Trailer? = nil
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.quote = quote
        self.skippedLines = skippedLines
        self.columns = columns
        self.trailer = trailer
    }

    /// The last row, which says how many rows there are and what they add up to.
    package struct Trailer: Sendable {
        /// What its first field holds.
        package var firstField: String
        /// The fields, from 1, that hold the number of rows and the sum of their amounts.
        package var rowsPosition: Int?
        package var amountPosition: Int?
        /// Rows that the profile leaves out are in them.
        package var countsLeftOut: Bool

        package init(firstField: String, rowsPosition: Int?, amountPosition: Int?, countsLeftOut: Bool) {
            self.firstField = firstField
            self.rowsPosition = rowsPosition
            self.amountPosition = amountPosition
            self.countsLeftOut = countsLeftOut
        }
    }
}
