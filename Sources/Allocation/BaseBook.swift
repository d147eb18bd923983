import CostModel

/// The bases of one municipality and fiscal year, each worked out when the first pool asks for it and then kept.
struct BaseBook {
    private enum Key: Hashable {
        case members(family: Int32)
        case participation(activity: Int32)
        case enrolment(initiative: Int32?)
        case expense(DirectExpense.Scope)
        case time(costCentre: Int32?)
        case assignmentDays(costCentre: Int32?)
    }

    private let context: AllocationContext
    private let municipality: Int16
    private let year: FiscalYear
    private let calendar: CivicCalendar
    private let participation: ParticipationWeights?
    private let staff: StaffWeights?
    private let ranks: [Int32]
    private let place: String
    private let expense: DirectExpense
    private var bases: [Key: AllocationBase] = [:]
    /// The cost centres, once something has asked for them.
    private(set) var solvedServices: ServiceBook?
    /// Slots that the driver `expense` gave no weight, by what it looked at.
    private(set) var dropped: [(scope: DirectExpense.Scope, total: ControlTotal)] = []

    init(
        context: AllocationContext, calendar: CivicCalendar, municipality: Int16, year: FiscalYear,
        expense: DirectExpense, place: String
    ) {
        self.context = context
        self.municipality = municipality
        self.year = year
        self.calendar = calendar
        self.expense = expense
        self.place = place
        participation = context.participation[municipality]
        staff = context.staff[municipality]
        ranks = context.facts.citizenRanks
    }

    /// The base of a rule for a pool; nil where the driver has none for it, or only weights of zero. A driver on a link it
    /// is not for has no base.
    mutating func base(
        _ rule: AllocationRule, for pool: CostPool.Key, _ register: inout SlotRegister
    ) throws -> AllocationBase? {
        guard let key = BaseBook.key(rule, pool) else { return nil }
        if let known = bases[key] { return known.isEmpty ? nil : known }
        let base = try base(key, &register)
        bases[key] = base
        return base.isEmpty ? nil : base
    }

    /// The cost centres of the year, solved at the first call.
    mutating func services(_ register: inout SlotRegister) throws -> ServiceBook {
        if let solvedServices { return solvedServices }
        let solved = try ServiceBook(
            municipality: municipality, year: year, context: context, place: place, &register)
        solvedServices = solved
        return solved
    }

    private static func key(_ rule: AllocationRule, _ pool: CostPool.Key) -> Key? {
        switch (rule.driver, pool.link) {
        case (.members, .family): .members(family: pool.target)
        case (.participation, .activity): .participation(activity: pool.target)
        case (.enrolmentDays, .initiative): .enrolment(initiative: pool.target)
        case (.enrolmentDays, .none): .enrolment(initiative: nil)
        case (.expense, _): .expense(scope(rule.within, pool.verdict))
        case (.time, .costCentre): .time(costCentre: pool.target)
        case (.time, _): .time(costCentre: nil)
        case (.assignmentDays, .costCentre): .assignmentDays(costCentre: pool.target)
        case (.assignmentDays, _): .assignmentDays(costCentre: nil)
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

    private mutating func base(_ key: Key, _ register: inout SlotRegister) throws -> AllocationBase {
        switch key {
        case .members(let family):
            return try ordered(MembershipWeights(calendar: calendar).weights(family: family, &register), register)
        case .participation(let activity):
            return try ordered(participation?.weights(activity: activity, &register), register)
        case .enrolment(let initiative):
            return try ordered(
                EnrolmentWeights(calendar: calendar).weights(initiative: initiative, &register), register)
        case .time(let costCentre):
            return try ordered(staff?.minutes(costCentre: costCentre, &register), register)
        case .assignmentDays(let costCentre):
            return try ordered(staff?.assignedDays(costCentre: costCentre, &register), register)
        case .expense(let scope):
            guard let found = expense.weights(scope) else { throw AmountOutOfRange(at: place) }
            if found.dropped.rows > 0 { dropped.append((scope, found.dropped)) }
            return try AllocationBase(ordered: found.targets, place: place)
        }
    }

    private func ordered(_ weights: SlotWeights?, _ register: SlotRegister) throws -> AllocationBase {
        try AllocationBase(weights ?? SlotWeights(), TieOrder(register.slots, ranks: ranks), place: place)
    }
}
