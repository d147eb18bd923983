import CostModel

/// Which slots a figure is of: the conditions of its address on citizens, in the terms of the ledger's facts.
struct SlotFilter {
    private let condition: FigureCondition
    private let facts: LedgerFacts

    init(_ condition: FigureCondition, _ facts: LedgerFacts) {
        self.condition = condition
        self.facts = facts
    }

    func holds(_ slot: Slot) -> Bool {
        let family = slot.family < 0 ? nil : facts.families[Int(slot.family)].code
        let initiative = slot.initiative < 0 ? nil : facts.initiatives[Int(slot.initiative)]
        return condition.allows("citizen", String(slot.citizen)) && condition.allows("family", family)
            && condition.allows("initiative", initiative?.code)
            && condition.allows("cluster", initiative?.cluster.rawValue)
            && condition.allows("arm", slot.arm?.rawValue) && condition.allows("phase", slot.phase?.code)
            && condition.allows("year_offset", initiative.map { _ in String(slot.yearOffset) })
    }
}
