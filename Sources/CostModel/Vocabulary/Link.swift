/// What a posting says about whose cost it is: the first that is present of these, in this order (manual: Allocation).
package enum Link: Int16, CaseIterable, Sendable {
    case citizen = 0
    case family = 1
    case activity = 2
    case costCentre = 3
    case initiative = 4
    case none = 5

    /// The code in model.yaml and machine output.
    package var code: String {
        switch self {
        case .citizen: "cpr"
        case .family: "family"
        case .activity: "activity"
        case .costCentre: "cost_centre"
        case .initiative: "initiative"
        case .none: "none"
        }
    }
}
