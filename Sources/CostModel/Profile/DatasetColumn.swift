/// A column of a canonical file, as far as a profile must know it.
package struct DatasetColumn: Sendable {
    /// What its values are, and so how a source may write them.
    package enum Kind: Sendable {
        case municipality
        case date
        case fiscalYear
        case amount
        /// Quantities, hours, minutes, counts.
        case number
        case percent
        case account(AccountPart)
        case cpr
        case code
        case text
        case choice
    }

    package var name: String
    package var kind: Kind
    package var isRequired: Bool
    /// Whether a text is a canonical value of the column.
    package var accepts: @Sendable (String) -> Bool

    package init(name: String, kind: Kind, isRequired: Bool, accepts: @escaping @Sendable (String) -> Bool) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.accepts = accepts
    }
}
