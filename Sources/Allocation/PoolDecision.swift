import CostModel

/// What becomes of a pool: portions that each go to the slots of a base, or to nobody.
struct PoolDecision {
    struct Portion {
        /// Number of the class its lines have.
        var costClass: Int32
        var oere: Int64
        /// Nil for money that reaches no citizen.
        var base: AllocationBase?
        /// Øre by slot of the base where they are known already; otherwise they are apportioned when lines are given.
        var shares: [Int64]?
    }

    var total: ControlTotal
    var portions: [Portion]
    /// Why nothing of it was allocated; nil where some was.
    var reason: CostReason?
    /// The centre whose output a cost went by, and its øre.
    var serviceCentre: Int32?
    /// For `closed_loop`: the centres of the loop.
    var loop: [Int32] = []
    /// The centre of a cost that has no row for the year; nil for all others.
    var missingCentre: Int32?
    /// Øre that stood idle.
    var idleOere: Int64 = 0
}
