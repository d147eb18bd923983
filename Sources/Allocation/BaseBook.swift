import CostModel

/// The bases of one municipality and fiscal year, each worked out when the first pool asks for it and then kept.
struct BaseBook {
    private enum Key: Hashable {
        case members(family: Int32)
        case participation(activity: Int32)
        case enrolment(initiative: Int32?)
        case expense(DirectExpense.Scope)
    }

    private let calendar: CivicCalendar
    private let participation: ParticipationWeights?
    private let ranks: [Int32]
    private let place: String
    private let expense: DirectExpense
    private var bases: [Key: AllocationBase] = [:]
    /// Slots that the driver `expense` gave no weight, by what it looked at.
    private(set) var dropped: [(scope: DirectExpense.Scope, total: ControlTotal)] = []

    init(
        context: AllocationContext, calendar: CivicCalendar, municipality: Int16, expense: DirectExpense, place: String
    ) {
        self.calendar = calendar
        self.expense = expense
        self.place = place
        participation = context.participation[municipality]
        ranks = context.facts.citizenRanks
    }

    /// The base of a rule for a pool; nil where the driver has none for it, or only weights of zero. A driver on a link it
    /// is not for has no base.
    mutating func base(
        _ rule: AllocationRule, for pool: CostPool.Key, _ register: inout SlotRegister
    ) throws -> AllocationBase? {
        guard let key = BaseBook.key(rule, pool) else { return nil }
        if let known = bases[key] { return known.isEmpty ? nil : known }
        let weights = try weights(key, &register)
        let base = try AllocationBase(weights: weights, register, ranks: ranks, place: place)
        bases[key] = base
        return base.isEmpty ? nil : base
    }

    private static func key(_ rule: AllocationRule, _ pool: CostPool.Key) -> Key? {
        switch (rule.driver, pool.link) {
        case (.members, .family): .members(family: pool.target)
        case (.participation, .activity): .participation(activity: pool.target)
        case (.enrolmentDays, .initiative): .enrolment(initiative: pool.target)
        case (.enrolmentDays, .none): .enrolment(initiative: nil)
        case (.expense, _): .expense(scope(rule.within, pool.verdict))
        default: nil
        }
    }

    private static func scope(_ within: ExpenseScope, _ verdict: AccountClassifier.Verdict) -> DirectExpense.Scope {
        switch within {
        case .function: .function(verdict.function)
        case .sector: .sector(verdict.sector ?? -1)
        case .all: .all
        }
    }

    private mutating func weights(_ key: Key, _ register: inout SlotRegister) throws -> [Int32: Int64] {
        switch key {
        case .members(let family):
            return MembershipWeights(calendar: calendar).weights(family: family, &register)
        case .participation(let activity):
            return participation?.weights(activity: activity, &register) ?? [:]
        case .enrolment(let initiative):
            return EnrolmentWeights(calendar: calendar).weights(initiative: initiative, &register)
        case .expense(let scope):
            guard let found = expense.weights(scope) else { throw AmountOutOfRange(at: place) }
            if found.dropped.rows > 0 { dropped.append((scope, found.dropped)) }
            return found.weights
        }
    }
}
