/// How cost centres that serve each other give their cost on (manual: Allocation).
package enum CostCentreMethod: Hashable, Sendable {
    case reciprocal
    /// The centres in the order in which they give, each once.
    case stepDown(order: [String])
    case direct

    /// The code in model.yaml and machine output.
    package var code: String {
        switch self {
        case .reciprocal: "reciprocal"
        case .stepDown: "step_down"
        case .direct: "direct"
        }
    }
}
