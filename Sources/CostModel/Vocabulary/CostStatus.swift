/// What became of posted money. Every øre has one of the three, so that posted = allocated + unallocated + excluded.
package enum CostStatus: Int16, CaseIterable, Sendable {
    case allocated = 0
    case unallocated = 1
    case excluded = 2

    package var code: String {
        switch self {
        case .allocated: "allocated"
        case .unallocated: "unallocated"
        case .excluded: "excluded"
        }
    }
}
