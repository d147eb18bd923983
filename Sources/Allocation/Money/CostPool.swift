import CostModel

/// All unlinked postings of one municipality and fiscal year that share all of this: the unit of rounding
/// (manual: Allocation).
struct CostPool {
    struct Key: Hashable {
        var verdict: AccountClassifier.Verdict
        /// Number of the list of matching rules.
        var ruleList: Int32
        var link: Link
        /// Index of the family, activity, cost centre or initiative; -1 for link `none`.
        var target: Int32
        var bookedInitiative: Int32
    }

    var key: Key
    var total = ControlTotal.zero

    /// What the pool's lines are, before it is known what becomes of them.
    func costClass(number: Int32, status: CostStatus, reason: CostReason?, rule: Int16?) -> CostClass {
        CostClass(
            pool: number, status: status, reason: reason, rule: rule, sector: key.verdict.sector,
            function: key.verdict.function, flow: key.verdict.flow, municipalPercent: key.verdict.municipalPercent,
            bookedInitiative: key.bookedInitiative, activity: key.link == .activity ? key.target : -1,
            costCentre: key.link == .costCentre ? key.target : -1, costType: key.verdict.costType)
    }

    /// An order of pools that does not depend on the order of postings.
    static func isBefore(_ left: Key, _ right: Key) -> Bool {
        func order(_ key: Key) -> [Int] {
            [
                Int(key.verdict.sector ?? -1), Int(key.verdict.function.number), Int(key.verdict.flow.rawValue),
                Int(key.verdict.municipalPercent), Int(key.verdict.costType ?? -1), Int(key.link.rawValue),
                Int(key.target), Int(key.bookedInitiative), Int(key.ruleList),
            ]
        }
        return order(left).lexicographicallyPrecedes(order(right))
    }
}
