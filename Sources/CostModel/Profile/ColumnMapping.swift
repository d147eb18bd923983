/// What the values of one canonical column are made of.
package struct ColumnMapping: Sendable {
    package enum Origin: Sendable {
        /// The first of these source columns that is not empty.
        case columns([String])
        /// Text and source columns in turn; empty where all of the columns are.
        case template([TemplatePart])
        /// The same canonical value for every row.
        case constant(String)
        /// The part of an account string that the canonical column is.
        case account(String)
    }

    package enum TemplatePart: Sendable {
        case text(String)
        case column(String)
    }

    /// The canonical column.
    package var column: String
    package var origin: Origin
    /// Canonical values by values of the source; nil where values are read by what the canonical column is.
    package var map: [String: String]?
    /// The canonical value of what the map does not have; nil where that is refused.
    package var otherwise: String?
    /// The canonical value where the source has none.
    package var whenEmpty: String?
    /// The value is not stored; a number for it is, behind this prefix.
    package var numberedPrefix: String?
    package var reading: ValueReading

    package init(
        column: String, origin: Origin, map: [String: String]? = nil, otherwise: String? = nil,
        whenEmpty: String? = nil, numberedPrefix: String? = nil, reading: ValueReading = ValueReading()
    ) {
        self.column = column
        self.origin = origin
        self.map = map
        self.otherwise = otherwise
        self.whenEmpty = whenEmpty
        self.numberedPrefix = numberedPrefix
        self.reading = reading
    }

    package var sourceColumns: [String] {
        let origins: [String] =
            switch origin {
            case .columns(let names): names
            case .template(let parts):
                parts.compactMap { part in if case .column(let name) = part { name } else { nil } }
            case .constant: []
            case .account(let name): [name]
            }
        return origins + (reading.mark.map { [$0.column] } ?? []) + (reading.minus.map { [$0] } ?? [])
    }
}
