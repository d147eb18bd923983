import CostModel

/// What a pool is apportioned over: slots with their positive weights, in the order that breaks ties.
struct AllocationBase {
    /// Slot numbers.
    private(set) var slots: [Int32] = []
    /// One weight per slot, positive.
    private(set) var weights: [Int64] = []
    private(set) var weightTotal: UInt64 = 0

    /// What is not positive is left out.
    /// - Throws: `AmountOutOfRange` where weights or their sum leave 64 bits
    init(_ weights: SlotWeights, _ order: TieOrder, place: String) throws(AmountOutOfRange) {
        guard !weights.overflows else { throw AmountOutOfRange(at: place) }
        let targets = weights.bySlot.filter { $0.value > 0 }
            .map { (order: order[$0.key], slot: $0.key, weight: $0.value) }
            .sorted { $0.order < $1.order }
        try self.init(ordered: targets.map { ($0.slot, $0.weight) }, place: place)
    }

    /// - Parameter targets: with positive weights, in the order that breaks ties
    /// - Throws: `AmountOutOfRange` where the weights' sum leaves 64 bits
    init(ordered targets: [(slot: Int32, weight: Int64)], place: String) throws(AmountOutOfRange) {
        slots = targets.map(\.slot)
        weights = targets.map(\.weight)
        for weight in weights {
            let (sum, overflows) = weightTotal.addingReportingOverflow(UInt64(weight))
            guard !overflows else { throw AmountOutOfRange(at: place) }
            weightTotal = sum
        }
    }

    var isEmpty: Bool {
        weightTotal == 0
    }
}
