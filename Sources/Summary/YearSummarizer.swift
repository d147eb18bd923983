import CostModel

/// Sums the lines of one municipality and fiscal year into its summary rows as they stream past: one for everybody, and
/// one for each initiative that is somebody's primary enrolment.
package struct YearSummarizer {
    private let frame: PartitionFrame
    /// Slots with allocated cost: element n - 1 for slot n.
    private var hasCost: [Bool]
    private var everybody: YearSummary
    /// By initiative.
    private var enrolled: [Int32: YearSummary] = [:]
    private var lines = ControlTotal.zero

    package init(_ frame: PartitionFrame) {
        self.frame = frame
        hasCost = [Bool](repeating: false, count: frame.slots.count)
        everybody = YearSummary(municipality: frame.municipality, fiscalYear: frame.fiscalYear, initiative: nil)
        everybody.unallocated = 0
        for days in frame.slots where days.slot.initiative >= 0 {
            if enrolled[days.slot.initiative] == nil {
                enrolled[days.slot.initiative] = YearSummary(
                    municipality: frame.municipality, fiscalYear: frame.fiscalYear, initiative: days.slot.initiative)
            }
            guard days.slot.phase == .during else { continue }
            everybody.daysDuring += Int(days.dayCount)
            enrolled[days.slot.initiative]?.daysDuring += Int(days.dayCount)
        }
    }

    package mutating func add(_ batch: AllocatedCostBatch) {
        for index in 0..<batch.count {
            let costClass = frame.classes[Int(batch.costClass[index]) - 1]
            let oere = Int128(batch.oere[index])
            lines.add(oere: batch.oere[index])
            switch costClass.status {
            case .excluded: continue
            case .unallocated: everybody.unallocated = (everybody.unallocated ?? 0) + oere
            case .allocated: addAllocated(oere, costClass, slot: batch.slot[index])
            }
        }
    }

    private mutating func addAllocated(_ oere: Int128, _ costClass: CostClass, slot: Int32) {
        hasCost[Int(slot) - 1] = true
        let initiative = frame.slots[Int(slot) - 1].slot.initiative
        YearSummarizer.add(oere, costClass, to: &everybody)
        if var summary = enrolled[initiative] {
            YearSummarizer.add(oere, costClass, to: &summary)
            enrolled[initiative] = summary
        }
    }

    private static func add(_ oere: Int128, _ costClass: CostClass, to summary: inout YearSummary) {
        switch costClass.flow {
        case .reimbursement:
            summary.reimbursement += oere
        case .expense:
            summary.expense += oere
            summary.stateShare += stateShare(of: oere, costClass)
            if costClass.costType == 1 { summary.pay += oere }
        }
    }

    /// Of one line, to the nearest øre, half away from zero (manual: Allocation); the view of the stored lines gives the
    /// same.
    private static func stateShare(of oere: Int128, _ costClass: CostClass) -> Int128 {
        let percent = Int128(costClass.municipalPercent)
        guard percent < 100 else { return 0 }
        let share = (2 * Int128(oere.magnitude) * (100 - percent) + percent) / (2 * percent)
        return oere < 0 ? -share : share
    }

    /// Everybody's row, then the initiatives' in the order of their codes.
    /// - Throws: `InvariantBroken` where the lines are not all of the posted money
    package func summaries() throws(InvariantBroken) -> [YearSummary] {
        guard lines.oere == frame.posted.oere else {
            throw InvariantBroken(.partitionDoesNotClose, at: "\(frame.municipality)/\(frame.fiscalYear)")
        }
        let rows = [everybody] + enrolled.sorted { $0.key < $1.key }.map(\.value)
        return rows.map(counted)
    }

    /// The row with its citizens and families counted.
    private func counted(_ summary: YearSummary) -> YearSummary {
        var summary = summary
        var citizens: Set<Int32> = []
        var families: Set<Int32> = []
        for (days, hasCost) in zip(frame.slots, hasCost)
        where hasCost && (summary.initiative == nil || days.slot.initiative == summary.initiative) {
            citizens.insert(days.slot.citizen)
            if days.slot.family >= 0 { families.insert(days.slot.family) }
        }
        summary.citizenCount = citizens.count
        summary.familyCount = families.count
        return summary
    }
}
