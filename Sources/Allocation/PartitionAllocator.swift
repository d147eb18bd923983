import CostModel

/// Allocates the postings of one municipality and fiscal year, the unit that allocation never crosses.
///
/// Postings come in any order and are summed at once; `finish` decides and divides. Memory grows with citizens, classes
/// and pools, never with postings.
struct PartitionAllocator {
    let municipality: Int16
    let year: FiscalYear
    private let context: AllocationContext
    private let classifier: AccountClassifier
    private var register: SlotRegister
    private var traced = CostTable()
    private var classes: [CostClass] = []
    private var classNumbers: [CostClass: Int32] = [:]
    private var pools = PoolRegister()
    private var posted = ControlTotal.zero
    private var accounts = AccountBook()

    init(municipality: Int16, year: FiscalYear, context: AllocationContext, classifier: AccountClassifier) {
        self.municipality = municipality
        self.year = year
        self.context = context
        self.classifier = classifier
        register = SlotRegister(
            calendar: context.calendars[municipality]
                ?? CivicCalendar(municipality: municipality, facts: LedgerFacts()),
            year: year, citizenIdMax: max(0, context.facts.citizenRanks.count - 1))
    }

    private var place: String {
        "\(municipality)/\(year)"
    }

    /// Takes posting `index` of the batch.
    mutating func add(_ batch: PostingBatch, at index: Int) throws {
        let account = batch.account[index]
        let oere = batch.oere[index]
        guard let verdict = classifier.verdicts[Int(account)] else {
            throw InvariantBroken(.extractedDoesNotEqualLedger, at: place)
        }
        posted.add(oere: oere)
        let citizen = batch.citizen[index]
        if verdict.reason != nil || citizen != 0 {
            let status = verdict.reason?.status ?? .allocated
            accounts.add(oere: oere, account: account, status: status)
            let slot = verdict.reason == nil ? register.slot(of: citizen, on: batch.effectiveDay[index]) : 0
            let number = classNumber(
                CostClass(
                    pool: nil, status: status, reason: verdict.reason, rule: nil, sector: verdict.sector,
                    function: verdict.function, flow: verdict.flow, municipalPercent: verdict.municipalPercent,
                    bookedInitiative: batch.initiative[index], activity: batch.activity[index],
                    costCentre: batch.costCentre[index], costType: verdict.costType))
            guard traced.add(oere, slot: slot, costClass: number) else { throw AmountOutOfRange(at: place) }
            return
        }
        let (link, target) = PartitionAllocator.link(batch, index)
        let key = CostPool.Key(
            verdict: verdict, ruleList: classifier.ruleList(account: account, link: link), link: link, target: target,
            bookedInitiative: batch.initiative[index])
        pools.add(oere, account: account, to: key)
    }

    /// The first that is present of family, activity, cost centre, initiative; a CPR number came before them all.
    private static func link(_ batch: PostingBatch, _ index: Int) -> (Link, Int32) {
        if batch.family[index] >= 0 { return (.family, batch.family[index]) }
        if batch.activity[index] >= 0 { return (.activity, batch.activity[index]) }
        if batch.costCentre[index] >= 0 { return (.costCentre, batch.costCentre[index]) }
        if batch.initiative[index] >= 0 { return (.initiative, batch.initiative[index]) }
        return (.none, -1)
    }

    private mutating func classNumber(_ costClass: CostClass) -> Int32 {
        if let known = classNumbers[costClass] { return known }
        classes.append(costClass)
        let number = Int32(classes.count)
        classNumbers[costClass] = number
        return number
    }

    // MARK: The end of the year

    /// Decides about every pool, tells what the lines will refer to and must add up to, then divides the pools and gives
    /// every line away, in batches.
    mutating func finish(
        frame: (PartitionFrame) throws -> Void, lines sink: (AllocatedCostBatch) throws -> Void
    ) throws {
        let entries = traced.sorted()
        var book = BaseBook(
            context: context, calendar: register.calendar, municipality: municipality, year: year,
            expense: directExpense(entries), place: place)
        let decisions = try decide(&book)
        try frame(self.frame(decisions, &book))

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

    private mutating func frame(_ decisions: [PoolDecision], _ book: inout BaseBook) throws -> PartitionFrame {
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

    private func directExpense(_ entries: [(slot: Int32, costClass: Int32, oere: Int64)]) -> DirectExpense {
        var expense = DirectExpense()
        for entry in entries {
            let costClass = classes[Int(entry.costClass) - 1]
            guard costClass.status == .allocated, costClass.flow == .expense else { continue }
            expense.append(
                slot: entry.slot, function: costClass.function, sector: costClass.sector ?? -1, oere: entry.oere)
        }
        return expense
    }

    // MARK: Pools

    private mutating func decide(_ book: inout BaseBook) throws -> [PoolDecision] {
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
            decision.portions = [PoolDecision.Portion(costClass: classNumber(costClass), oere: amount, base: base)]
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
        decision.portions = [PoolDecision.Portion(costClass: classNumber(costClass), oere: amount)]
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
                    costClass: classNumber(costClass), oere: used, base: part.users, shares: part.shares))
        }
        if part.idleOere != 0 {
            var costClass = pool.costClass(number: number, status: .unallocated, reason: .idleCapacity, rule: nil)
            costClass.costCentre = part.costCentre
            decision.portions.append(
                PoolDecision.Portion(costClass: classNumber(costClass), oere: part.idleOere))
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
