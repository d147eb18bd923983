import CostModel

/// What the values of one row must be together.
enum RowCheck {
    /// The second date is not before the first.
    case period(from: String, to: String)
    /// Exactly one of cpr and family.
    case cprOrFamily
    /// An end may be open only where there is no quantity.
    case openEndWithoutQuantity
    /// A central figure of hours; or none at all, and what was paid instead.
    case hoursOrAmount
    /// Low, central and high do not fall; an absent one is the central one.
    case hoursInOrder
    /// A cost centre is a municipality's: a row of the whole network has none.
    case centreOfMunicipality

    /// Columns of which the header must have one at least.
    var neededColumns: [String] {
        switch self {
        case .cprOrFamily: ["cpr", "family"]
        case .hoursOrAmount: ["hours_central", "amount"]
        case .period, .openEndWithoutQuantity, .hoursInOrder, .centreOfMunicipality: []
        }
    }

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
        case .hoursOrAmount:
            let hasOther = ["hours_low", "hours_high"].contains { !value($0).isAbsent }
            guard value("hours_central").isAbsent, hasOther || value("amount").isAbsent else { return nil }
            return (.hoursMissing, "hours_central")
        case .hoursInOrder:
            guard let central = value("hours_central").number else { return nil }
            if let low = value("hours_low").number, low > central { return (.rangeOutOfOrder, "hours_low") }
            if let high = value("hours_high").number, high < central { return (.rangeOutOfOrder, "hours_high") }
            return nil
        case .centreOfMunicipality:
            guard value("municipality").isAbsent, !value("cost_centre").isAbsent else { return nil }
            return (.unknownCostCentre, "cost_centre")
        }
    }
}
