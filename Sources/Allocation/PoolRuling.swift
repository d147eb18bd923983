import CostModel

/// The rule that takes a pool, with its base, or why none does (manual: Allocation): the first that matches and has a
/// base with positive weight. If none matches it is `no_rule`; if some do but none has a base, it is `empty_base`, or
/// `closed_loop` if the last one tried said so.
enum PoolRuling {
    case slots(rule: Int16, AllocationBase)
    case services(rule: Int16, ServiceBase)
    case nobody(CostReason, loop: [Int32])
    /// `empty_base`, because the centre has no row for the year.
    case missingCentre

    static func find(
        for pool: CostPool.Key, rules: [Int16], model: ModelDefinition, _ book: inout BaseBook,
        _ register: inout SlotRegister
    ) throws -> PoolRuling {
        var reason = rules.isEmpty ? CostReason.noRule : .emptyBase
        var loop: [Int32] = []
        var isMissing = false
        for index in rules {
            let rule = model.rules[Int(index)]
            (reason, loop) = (.emptyBase, [])
            guard rule.driver == .serviceUse else {
                if let base = try book.base(rule, for: pool, &register) { return .slots(rule: index, base) }
                continue
            }
            guard pool.link == .costCentre else { continue }
            switch try book.services(&register).answer(for: pool.target) {
            case .base(let base): return .services(rule: index, base)
            case .closedLoop(let centres): (reason, loop) = (.closedLoop, centres)
            case .missing: isMissing = true
            case .none: continue
            }
        }
        if isMissing, reason == .emptyBase { return .missingCentre }
        return .nobody(reason, loop: loop)
    }
}
