import CostModel

/// What the values of one row must be together.
enum RowCheck {
    /// The second date is not before the first.
    case period(from: String, to: String)
    /// Exactly one of cpr and family.
    case cprOrFamily
    /// An end may be open only where there is no quantity.
    case openEndWithoutQuantity

    /// The finding's code and the column it is shown at; nil when the row is as it must be.
    func refusal(_ value: (String) -> FieldValue) -> (code: FindingCode, column: String)? {
        switch self {
        case .period(let from, let to):
            guard let first = value(from).number, let last = value(to).number, last < first else { return nil }
            return (.periodReversed, to)
        case .cprOrFamily:
            guard value("cpr").isAbsent == value("family").isAbsent else { return nil }
            return (.cprOrFamily, "cpr")
        case .openEndWithoutQuantity:
            guard value("ends_on").isAbsent, !value("quantity").isAbsent else { return nil }
            return (.openEndWithQuantity, "ends_on")
        }
    }
}
