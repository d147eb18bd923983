/// Where a day lies relative to a citizen's primary enrolment; both ends of the enrolment are `during`.
package enum Phase: Int16, CaseIterable, Sendable {
    case before = 0
    case during = 1
    case after = 2

    package var code: String {
        switch self {
        case .before: "before"
        case .during: "during"
        case .after: "after"
        }
    }
}
