import CostModel

/// Allocates the postings of one municipality and fiscal year, the unit that allocation never crosses.
///
/// Postings come in any order and are summed at once; `finish` decides and divides. Memory grows with citizens, classes
/// and pools, never with postings.
struct PartitionAllocator {
    let municipality: Int16
    let year: FiscalYear
    let context: AllocationContext
    private let classifier: AccountClassifier
    private var register: SlotRegister
    private var traced = CostTable()
    private var desks: [AccountDesk]
    private var classes: [CostClass] = []
    private var bookedClasses: [Int32] = []
    private var bookedNumbers = KeyNumbers()
    private(set) var pools = PoolRegister()
    private var posted = ControlTotal.zero

    init(municipality: Int16, year: FiscalYear, context: AllocationContext, classifier: AccountClassifier) {
        self.municipality = municipality
        self.year = year
        self.context = context
        self.classifier = classifier
        desks = classifier.verdictOfAccount.map { verdict in
            AccountDesk(verdict, isExcluded: verdict.map { classifier.verdicts[$0].reason != nil } ?? false)
        }
        register = SlotRegister(
            calendar: context.calendars[municipality] ?? CivicCalendar(memberships: [], enrolments: []),
            year: year, citizenIdMax: max(0, context.facts.citizenRanks.count - 1))
    }

    private var place: String {
        "\(municipality)/\(year)"
    }

    /// Takes postings, all of this municipality and year.
    mutating func add(_ postings: ArraySlice<Posting>) throws {
        for posting in postings {
            let account = Int(posting.account)
            guard let verdict = desks[account].verdict else {
                throw InvariantBroken(.extractedDoesNotEqualLedger, at: place)
            }
            posted.add(oere: posting.oere)
            if desks[account].isExcluded || posting.citizen != 0 {
                desks[account].direct.add(oere: posting.oere)
                let slot =
                    desks[account].isExcluded ? 0 : register.slot(of: posting.citizen, on: posting.effectiveDay)
                traced.add(posting.oere, slot: slot, costClass: tracedClass(of: posting, verdict))
            } else {
                pool(posting, verdict)
            }
        }
    }

    /// Number of the class that a posting with a citizen, or an excluded one, belongs to.
    private mutating func tracedClass(of posting: Posting, _ verdict: Int) -> Int32 {
        // Most postings have no code, so that their account decides alone.
        guard posting.activity >= 0 || posting.costCentre >= 0 || posting.initiative >= 0 else {
            let account = Int(posting.account)
            if let known = desks[account].plainClass { return known }
            let number = bookedClass(of: posting, verdict)
            desks[account].plainClass = number
            return number
        }
        return bookedClass(of: posting, verdict)
    }

    private mutating func bookedClass(of posting: Posting, _ verdict: Int) -> Int32 {
        let key = KeyNumbers.Key(Int32(verdict), posting.activity, posting.costCentre, posting.initiative)
        let number = bookedNumbers.number(of: key)
        if number == bookedClasses.count {
            let verdict = classifier.verdicts[verdict]
            bookedClasses.append(
                append(
                    CostClass(
                        pool: nil, status: verdict.status, reason: verdict.reason, rule: nil, sector: verdict.sector,
                        function: verdict.function, flow: verdict.flow, municipalPercent: verdict.municipalPercent,
                        bookedInitiative: posting.initiative, activity: posting.activity,
                        costCentre: posting.costCentre, costType: verdict.costType)))
        }
        return bookedClasses[number]
    }

    private mutating func pool(_ posting: Posting, _ verdict: Int) {
        let (link, target) = PartitionAllocator.link(posting)
        let ruleList = classifier.ruleList(account: posting.account, link: link)
        // The list is one of few, so that the link has room beside it.
        let packed = KeyNumbers.Key(
            Int32(verdict), ruleList * Int32(Link.allCases.count) + Int32(link.rawValue), target, posting.initiative)
        pools.add(posting.oere, account: posting.account, to: packed) {
            CostPool.Key(
                verdict: classifier.verdicts[verdict], ruleList: ruleList, link: link, target: target,
                bookedInitiative: posting.initiative)
        }
    }

    /// The first that is present of family, activity, cost centre, initiative; a CPR number came before them all.
    private static func link(_ posting: Posting) -> (Link, Int32) {
        if posting.family >= 0 { return (.family, posting.family) }
        if posting.activity >= 0 { return (.activity, posting.activity) }
        if posting.costCentre >= 0 { return (.costCentre, posting.costCentre) }
        if posting.initiative >= 0 { return (.initiative, posting.initiative) }
        return (.none, -1)
    }

    /// Adds a class that is not there yet.
    /// - Returns: its number
    private mutating func append(_ costClass: CostClass) -> Int32 {
        classes.append(costClass)
        return Int32(classes.count)
    }

    // MARK: The end of the year

    /// Decides about every pool, tells what the lines will refer to and must add up to, then divides the pools and gives
    /// every line away, in batches.
    mutating func finish(
        frame: (PartitionFrame) throws -> Void, lines sink: (AllocatedCostBatch) throws -> Void
    ) throws {
        let entries = try tracedSums()
        var book = baseBook(entries)
        var accounts = AccountBook()
        enterDirect(&accounts)
        let decisions = try decide(&book, &accounts)
        try frame(self.frame(decisions, accounts, &book))

        var emitter = LineEmitter(AllocatedCostBatch(municipality: municipality, fiscalYear: year))
        for entry in entries {
            try emitter.give(slot: entry.slot, costClass: entry.costClass, oere: entry.oere, sink)
        }
        for portion in decisions.lazy.flatMap(\.portions) {
            try emit(portion, &emitter, sink)
        }
        try emitter.flush(sink)
        guard emitter.given.oere == posted.oere else { throw InvariantBroken(.partitionDoesNotClose, at: place) }
    }

    /// What was traced, by slot and class.
    private func tracedSums() throws -> [(slot: Int32, costClass: Int32, oere: Int64)] {
        guard let entries = traced.sorted() else { throw AmountOutOfRange(at: place) }
        return entries
    }

    private func baseBook(_ entries: [(slot: Int32, costClass: Int32, oere: Int64)]) -> BaseBook {
        BaseBook(
            context: context, calendar: register.calendar, municipality: municipality, year: year,
            expense: DirectExpense(entries, classes, TieOrder(register.slots, ranks: context.facts.citizenRanks)),
            place: place)
    }

    /// What the desks took with a citizen, or because it is excluded.
    private func enterDirect(_ accounts: inout AccountBook) {
        for (account, desk) in desks.enumerated() where desk.direct.rows > 0 {
            guard let verdict = desk.verdict else { continue }
            accounts.add(desk.direct, account: Int32(account), status: classifier.verdicts[verdict].status)
        }
    }

    private mutating func frame(
        _ decisions: [PoolDecision], _ accounts: AccountBook, _ book: inout BaseBook
    ) throws -> PartitionFrame {
        let prices = try prices(decisions, &book)
        register.meetEnrolled()
        let accountTotals = accounts.sorted
        let findings = PartitionFindings(
            municipality: municipality, year: year, context: context, classifier: classifier)
        return PartitionFrame(
            municipality: municipality, fiscalYear: year, classes: classes, slots: register.slots, posted: posted,
            accountTotals: accountTotals, prices: prices,
            findings: findings.findings(decisions, book, accounts: accountTotals))
    }

    // MARK: Pools

    private mutating func decide(_ book: inout BaseBook, _ accounts: inout AccountBook) throws -> [PoolDecision] {
        try pools.ordered().map { number, pool, parts in
            guard let amount = Int64(exactly: pool.total.oere) else { throw AmountOutOfRange(at: place) }
            let ruling = try PoolRuling.find(
                for: pool.key, rules: classifier.lists[Int(pool.key.ruleList)], model: context.model, &book, &register)
            let decision = try decide(pool, number, amount, ruling)
            accounts.add(
                parts, status: decision.reason?.status ?? .allocated, idleOere: decision.idleOere)
            return decision
        }
    }

    /// How the pools of the numbers are divided; nothing is given away.
    mutating func rulings(
        ofPools numbers: Set<Int32>
    ) throws -> [(number: Int32, pool: CostPool, ruling: PoolRuling)] {
        var book = baseBook(try tracedSums())
        return try pools.ordered().filter { numbers.contains($0.number) }.map { number, pool, _ in
            let rules = classifier.lists[Int(pool.key.ruleList)]
            let ruling = try PoolRuling.find(
                for: pool.key, rules: rules, model: context.model, &book, &register)
            return (number, pool, ruling)
        }
    }

    func slot(_ number: Int32) -> Slot {
        register.slots[Int(number) - 1].slot
    }

    private mutating func decide(
        _ pool: CostPool, _ number: Int32, _ amount: Int64, _ ruling: PoolRuling
    ) throws -> PoolDecision {
        var decision = PoolDecision(total: pool.total, portions: [])
        switch ruling {
        case .nobody(let reason, let loop):
            decision.loop = loop
            if reason == .closedLoop { decision.serviceCentre = pool.key.target }
            leave(pool, number, amount, reason, in: &decision)
        case .missingCentre:
            decision.missingCentre = pool.key.target
            leave(pool, number, amount, .emptyBase, in: &decision)
        case .slots(let rule, let base):
            let costClass = pool.costClass(number: number, status: .allocated, reason: nil, rule: rule)
            decision.portions = [PoolDecision.Portion(costClass: append(costClass), oere: amount, base: base)]
        case .services(let rule, let base):
            decision.serviceCentre = pool.key.target
            for part in try base.parts(of: amount, place: place) {
                add(part, of: pool, number, rule, to: &decision)
            }
        }
        return decision
    }

    /// The pool reaches nobody, and its one line says why.
    private mutating func leave(
        _ pool: CostPool, _ number: Int32, _ amount: Int64, _ reason: CostReason, in decision: inout PoolDecision
    ) {
        decision.reason = reason
        let costClass = pool.costClass(number: number, status: reason.status, reason: reason, rule: nil)
        decision.portions = [PoolDecision.Portion(costClass: append(costClass), oere: amount)]
    }

    /// One centre's part of a pool: the money of its users, and the money that stood idle there.
    private mutating func add(
        _ part: ServiceBase.Part, of pool: CostPool, _ number: Int32, _ rule: Int16, to decision: inout PoolDecision
    ) {
        let used = part.shares.reduce(0, +)
        if used != 0 || part.idleOere == 0 {
            var costClass = pool.costClass(number: number, status: .allocated, reason: nil, rule: rule)
            costClass.costCentre = part.costCentre
            decision.portions.append(
                PoolDecision.Portion(
                    costClass: append(costClass), oere: used, base: part.users, shares: part.shares))
        }
        if part.idleOere != 0 {
            var costClass = pool.costClass(number: number, status: .unallocated, reason: .idleCapacity, rule: nil)
            costClass.costCentre = part.costCentre
            decision.portions.append(
                PoolDecision.Portion(costClass: append(costClass), oere: part.idleOere))
            decision.idleOere += part.idleOere
        }
    }

    private func emit(
        _ portion: PoolDecision.Portion, _ emitter: inout LineEmitter, _ sink: (AllocatedCostBatch) throws -> Void
    ) throws {
        guard let base = portion.base else {
            return try emitter.give(slot: 0, costClass: portion.costClass, oere: portion.oere, sink)
        }
        let shares =
            portion.shares ?? apportion(portion.oere, weights: base.weights, weightTotal: base.weightTotal)
        var sum: Int64 = 0
        for (slot, share) in zip(base.slots, shares) {
            sum &+= share
            try emitter.give(slot: slot, costClass: portion.costClass, oere: share, sink)
        }
        guard sum == portion.oere else { throw InvariantBroken(.sharesDoNotAddUp, at: place) }
    }

    private mutating func prices(_ decisions: [PoolDecision], _ book: inout BaseBook) throws -> [CostCentrePrice] {
        var direct: [Int32: Int128] = [:]
        for decision in decisions {
            if let centre = decision.serviceCentre { direct[centre, default: 0] += decision.total.oere }
        }
        return try book.services(&register).prices(
            direct: direct, method: context.model.costCentres, codes: context.facts.costCentres.map(\.code))
    }
}
