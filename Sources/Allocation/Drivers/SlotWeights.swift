/// Weights of a base as they are added up, by slot. None is negative.
struct SlotWeights {
    private(set) var bySlot: [Int32: Int64] = [:]
    /// A sum has left 64 bits; the weights are then good for nothing.
    private(set) var overflows = false

    mutating func add(_ weight: Int64, slot: Int32) {
        let (sum, overflows) = bySlot[slot, default: 0].addingReportingOverflow(weight)
        bySlot[slot] = sum
        if overflows { self.overflows = true }
    }
}
