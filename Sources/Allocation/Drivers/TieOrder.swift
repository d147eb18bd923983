import CostModel

/// The order that breaks ties between slots: CPR number, then first day.
struct TieOrder {
    /// Slot n is element n - 1.
    private let slots: [SlotDays]
    private let ranks: [Int32]

    /// - Parameters:
    ///   - slots: slot n is element n - 1
    ///   - ranks: places in the order of CPR numbers, by citizen id
    init(_ slots: [SlotDays], ranks: [Int32]) {
        self.slots = slots
        self.ranks = ranks
    }

    /// A slot's place in the order, as one number: slots of a lower one come first.
    subscript(slot: Int32) -> Int64 {
        let days = slots[Int(slot) - 1]
        // The day is added, not put beside the rank: it may lie before 2000.
        return Int64(ranks[Int(days.slot.citizen)]) << 32 + Int64(days.firstDay.dayNumber)
    }
}
