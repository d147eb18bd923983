import CostModel

/// What a pool is apportioned over: slots with their positive weights, in the order that breaks ties.
struct AllocationBase {
    /// Slot numbers.
    private(set) var slots: [Int32] = []
    /// One weight per slot, positive.
    private(set) var weights: [Int64] = []
    private(set) var weightTotal: UInt64 = 0

    /// - Parameter weights: by slot number; what is not positive is left out
    /// - Throws: `AmountOutOfRange` where the weights' sum leaves 64 bits
    init(weights: [Int32: Int64], _ register: SlotRegister, ranks: [Int32], place: String) throws(AmountOutOfRange) {
        let ordered = weights.filter { $0.value > 0 }
            .map { (slot: $0.key, weight: $0.value, days: register[$0.key]) }
            .sorted { left, right in
                let leftRank = ranks[Int(left.days.slot.citizen)]
                let rightRank = ranks[Int(right.days.slot.citizen)]
                return (leftRank, left.days.firstDay.dayNumber) < (rightRank, right.days.firstDay.dayNumber)
            }
        slots.reserveCapacity(ordered.count)
        self.weights.reserveCapacity(ordered.count)
        for target in ordered {
            slots.append(target.slot)
            self.weights.append(target.weight)
            let (sum, overflows) = weightTotal.addingReportingOverflow(UInt64(target.weight))
            guard !overflows else { throw AmountOutOfRange(at: place) }
            weightTotal = sum
        }
    }

    var isEmpty: Bool {
        weightTotal == 0
    }
}
