/// Why money is unallocated or excluded (manual: Operating).
package enum CostReason: Int16, CaseIterable, Sendable {
    /// Dranst is neither 1 nor 2.
    case dranst = 0
    /// The most specific pattern is out of scope.
    case outOfScope = 1
    /// No sector pattern covers the account.
    case unmappedAccount = 2
    /// No rule of the model matches.
    case noRule = 3
    /// Rules match, but none has a base with a positive weight.
    case emptyBase = 4
    /// The cost centre serves only centres that serve each other.
    case closedLoop = 5
    /// The part of a cost centre's output that nobody used.
    case idleCapacity = 6

    package var status: CostStatus {
        switch self {
        case .dranst, .outOfScope: .excluded
        case .unmappedAccount, .noRule, .emptyBase, .closedLoop, .idleCapacity: .unallocated
        }
    }

    package var code: String {
        switch self {
        case .dranst: "dranst"
        case .outOfScope: "out_of_scope"
        case .unmappedAccount: "unmapped_account"
        case .noRule: "no_rule"
        case .emptyBase: "empty_base"
        case .closedLoop: "closed_loop"
        case .idleCapacity: "idle_capacity"
        }
    }
}
