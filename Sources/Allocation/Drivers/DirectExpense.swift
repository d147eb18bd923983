import CostModel

/// Driver `expense`: the citizens' own direct expense in the municipality and year. Direct cost only, never what rules
/// have allocated: rules do not feed each other, so their order decides precedence and not amounts.
struct DirectExpense {
    /// Which expense a pool looks at.
    enum Scope: Hashable {
        case function(FunctionCode)
        case sector(Int16)
        case all
    }

    /// One class of traced expense in one slot.
    private struct Entry {
        var slot: Int32
        /// -1 for none.
        var sector: Int16
        var oere: Int64
    }

    /// In the order that breaks ties, so that those of a slot follow each other.
    private var entries: [Entry] = []
    /// The same, apart by function: most pools look at no more than theirs.
    private var entriesOfFunction: [FunctionCode: [Entry]] = [:]

    /// - Parameters:
    ///   - traced: sums by slot and class, by slot
    ///   - classes: class n is element n - 1
    init(_ traced: [(slot: Int32, costClass: Int32, oere: Int64)], _ classes: [CostClass], _ order: TieOrder) {
        // One list per function, found by the class without a search for every sum.
        let functions = Set(classes.map(\.function)).sorted()
        let listOfFunction = Dictionary(uniqueKeysWithValues: functions.enumerated().map { ($1, $0) })
        let listOfClass = classes.map { costClass -> Int in
            guard costClass.status == .allocated, costClass.flow == .expense else { return -1 }
            return listOfFunction[costClass.function] ?? -1
        }
        var lists = [[Entry]](repeating: [], count: functions.count)
        for range in DirectExpense.slots(of: traced, order) {
            for sum in traced[range] {
                let place = Int(sum.costClass) - 1
                guard listOfClass[place] >= 0 else { continue }
                let entry = Entry(slot: sum.slot, sector: classes[place].sector ?? -1, oere: sum.oere)
                entries.append(entry)
                lists[listOfClass[place]].append(entry)
            }
        }
        entriesOfFunction = Dictionary(uniqueKeysWithValues: zip(functions, lists))
    }

    /// Where each slot's sums stand, in the order that breaks ties.
    private static func slots(
        of traced: [(slot: Int32, costClass: Int32, oere: Int64)], _ order: TieOrder
    ) -> [Range<Int>] {
        var slots: [(order: Int64, range: Range<Int>)] = []
        var start = 0
        while start < traced.count {
            let slot = traced[start].slot
            let end = traced[start...].firstIndex { $0.slot != slot } ?? traced.count
            // Slot 0 is what reaches nobody.
            if slot > 0 { slots.append((order[slot], start..<end)) }
            start = end
        }
        return slots.sorted { $0.order < $1.order }.map(\.range)
    }

    /// Weights by slot, in the order that breaks ties; nil where one leaves 64 bits. Slots whose sum is not positive have
    /// none and are counted, with their sum.
    func weights(_ scope: Scope) -> (targets: [(slot: Int32, weight: Int64)], dropped: ControlTotal)? {
        var targets: [(slot: Int32, weight: Int64)] = []
        var dropped = ControlTotal.zero
        for (slot, sum) in sums(scope) {
            guard let oere = Int64(exactly: sum) else { return nil }
            if oere > 0 { targets.append((slot, oere)) } else { dropped.add(oere: oere) }
        }
        return (targets, dropped)
    }

    private func sums(_ scope: Scope) -> [(slot: Int32, oere: Int128)] {
        switch scope {
        case .function(let function): DirectExpense.sums(entriesOfFunction[function] ?? [])
        case .sector(let sector): DirectExpense.sums(entries.filter { $0.sector == sector })
        case .all: DirectExpense.sums(entries)
        }
    }

    private static func sums(_ entries: [Entry]) -> [(slot: Int32, oere: Int128)] {
        var sums: [(slot: Int32, oere: Int128)] = []
        for entry in entries {
            if let last = sums.indices.last, sums[last].slot == entry.slot {
                sums[last].oere += Int128(entry.oere)
            } else {
                sums.append((entry.slot, Int128(entry.oere)))
            }
        }
        return sums
    }
}
