import CostModel

/// Sums the lines of one municipality and fiscal year into its summary rows as they stream past: one for everybody, and
/// one for each initiative that is somebody's primary enrolment.
package struct YearSummarizer {
    /// What the lines of some slots add up to.
    private struct Sums {
        var expense: Int128 = 0
        var reimbursement: Int128 = 0
        var stateShare: Int128 = 0
        var pay: Int128 = 0
    }

    private let frame: PartitionFrame
    /// Those that are somebody's primary enrolment, in the order of their codes.
    private let initiatives: [Int32]
    /// Element n - 1 for slot n: index into `initiatives`, or their count for a slot without one.
    private let groups: [Int]
    /// Slots with allocated cost: element n - 1 for slot n.
    private var hasCost: [Bool]
    /// By group.
    private var sums: [Sums]
    private var unallocated: Int128 = 0
    private var lines = ControlTotal.zero

    package init(_ frame: PartitionFrame) {
        self.frame = frame
        let initiatives = Set(frame.slots.lazy.map(\.slot.initiative)).filter { $0 >= 0 }.sorted()
        let groupOf = Dictionary(uniqueKeysWithValues: initiatives.enumerated().map { ($1, $0) })
        groups = frame.slots.map { groupOf[$0.slot.initiative] ?? initiatives.count }
        self.initiatives = initiatives
        hasCost = [Bool](repeating: false, count: frame.slots.count)
        sums = [Sums](repeating: Sums(), count: initiatives.count + 1)
    }

    package mutating func add(_ batch: AllocatedCostBatch) {
        for index in 0..<batch.count {
            let costClass = frame.classes[Int(batch.costClass[index]) - 1]
            let oere = batch.oere[index]
            lines.add(oere: oere)
            switch costClass.status {
            case .excluded: continue
            case .unallocated: unallocated += Int128(oere)
            case .allocated:
                let slot = Int(batch.slot[index]) - 1
                hasCost[slot] = true
                YearSummarizer.add(Int128(oere), costClass, to: &sums[groups[slot]])
            }
        }
    }

    private static func add(_ oere: Int128, _ costClass: CostClass, to sums: inout Sums) {
        switch costClass.flow {
        case .reimbursement:
            sums.reimbursement += oere
        case .expense:
            sums.expense += oere
            sums.stateShare += stateShare(of: oere, costClass)
            if costClass.costType == 1 { sums.pay += oere }
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
        var slotsOfGroup = [[Int]](repeating: [], count: sums.count)
        for (slot, group) in groups.enumerated() { slotsOfGroup[group].append(slot) }
        var everybody = summary(nil, sums, slots: groups.indices)
        everybody.unallocated = unallocated
        return [everybody]
            + initiatives.enumerated().map { group, initiative in
                summary(initiative, [sums[group]], slots: slotsOfGroup[group])
            }
    }

    /// The row of some slots: their sums, citizens, families and days.
    private func summary(_ initiative: Int32?, _ sums: [Sums], slots: some Sequence<Int>) -> YearSummary {
        var summary = YearSummary(
            municipality: frame.municipality, fiscalYear: frame.fiscalYear, initiative: initiative)
        for sum in sums {
            summary.expense += sum.expense
            summary.reimbursement += sum.reimbursement
            summary.stateShare += sum.stateShare
            summary.pay += sum.pay
        }
        var citizens: Set<Int32> = []
        var families: Set<Int32> = []
        for index in slots {
            let days = frame.slots[index]
            if days.slot.phase == .during { summary.daysDuring += Int(days.dayCount) }
            guard hasCost[index] else { continue }
            citizens.insert(days.slot.citizen)
            if days.slot.family >= 0 { families.insert(days.slot.family) }
        }
        summary.citizenCount = citizens.count
        summary.familyCount = families.count
        return summary
    }
}
