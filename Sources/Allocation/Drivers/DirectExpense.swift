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

    /// One element per slot and class of traced expense.
    private var entries: [(slot: Int32, function: FunctionCode, sector: Int16, oere: Int64)] = []

    mutating func append(slot: Int32, function: FunctionCode, sector: Int16, oere: Int64) {
        entries.append((slot, function, sector, oere))
    }

    /// Weights by slot. Slots whose sum is not positive have weight 0 and are counted, with their sum.
    func weights(_ scope: Scope) -> (weights: [Int32: Int64], dropped: ControlTotal)? {
        var sums: [Int32: Int64] = [:]
        for entry in entries where DirectExpense.isInside(entry.function, entry.sector, scope) {
            let (sum, overflows) = sums[entry.slot, default: 0].addingReportingOverflow(entry.oere)
            if overflows { return nil }
            sums[entry.slot] = sum
        }
        var dropped = ControlTotal.zero
        for sum in sums.values where sum <= 0 { dropped.add(oere: sum) }
        return (sums, dropped)
    }

    private static func isInside(_ function: FunctionCode, _ sector: Int16, _ scope: Scope) -> Bool {
        switch scope {
        case .function(let wanted): function == wanted
        case .sector(let wanted): sector == wanted
        case .all: true
        }
    }
}
