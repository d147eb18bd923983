/// How cost centres that serve each other give their cost on (allocation.md, section 5).
package enum CostCentreMethod: Hashable, Sendable {
    case reciprocal
    /// The centres in the order in which they give, each once.
    case stepDown(order: [String])
    case direct
}
