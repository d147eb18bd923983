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
    /// By account id, for money whose status its account or its CPR number decides.
    private var accountTotals: [AccountKey: ControlTotal] = [:]

    private struct AccountKey: Hashable {
        var account: Int32
        var status: CostStatus
    }

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
            accountTotals[AccountKey(account: account, status: status), default: .zero].add(oere: oere)
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
            context: context, calendar: register.calendar, municipality: municipality,
            expense: directExpense(entries), place: place)
        let decisions = try decide(&book)
        register.meetEnrolled()
        try frame(
            PartitionFrame(
                municipality: municipality, fiscalYear: year, classes: classes, slots: register.slots, posted: posted,
                accountTotals: sortedAccountTotals(), findings: findings(decisions, book)))

        var emitter = LineEmitter(AllocatedCostBatch(municipality: municipality, fiscalYear: year))
        for entry in entries {
            try emitter.give(slot: entry.slot, costClass: entry.costClass, oere: entry.oere, sink)
        }
        for decision in decisions {
            try emit(decision, &emitter, sink)
        }
        try emitter.flush(sink)
        guard emitter.given.oere == posted.oere else { throw InvariantBroken(.partitionDoesNotClose, at: place) }
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

    /// What becomes of a pool.
    private struct Decision {
        var amount: Int64
        var rows: Int
        var costClass: Int32
        /// Nil for a pool that stays unallocated.
        var base: AllocationBase?
        var reason: CostReason?
    }

    private mutating func decide(_ book: inout BaseBook) throws -> [Decision] {
        try pools.ordered().map { number, pool, parts in
            let outcome = try self.outcome(of: pool, &book)
            let costClass = pool.costClass(
                number: number, status: outcome.reason?.status ?? .allocated, reason: outcome.reason, rule: outcome.rule
            )
            for part in parts {
                accountTotals[AccountKey(account: part.account, status: costClass.status), default: .zero] += part.total
            }
            guard let amount = Int64(exactly: pool.total.oere) else { throw AmountOutOfRange(at: place) }
            return Decision(
                amount: amount, rows: pool.total.rows, costClass: classNumber(costClass), base: outcome.base,
                reason: outcome.reason)
        }
    }

    /// The first matching rule with a base takes the pool; otherwise it stays unallocated, and says why.
    private mutating func outcome(
        of pool: CostPool, _ book: inout BaseBook
    ) throws -> (base: AllocationBase?, rule: Int16?, reason: CostReason?) {
        let rules = classifier.lists[Int(pool.key.ruleList)]
        for rule in rules {
            if let base = try book.base(context.model.rules[Int(rule)], for: pool.key, &register) {
                return (base, rule, nil)
            }
        }
        return (nil, nil, rules.isEmpty ? .noRule : .emptyBase)
    }

    private func emit(
        _ decision: Decision, _ emitter: inout LineEmitter, _ sink: (AllocatedCostBatch) throws -> Void
    ) throws {
        guard let base = decision.base else {
            return try emitter.give(slot: 0, costClass: decision.costClass, oere: decision.amount, sink)
        }
        let shares = apportion(decision.amount, weights: base.weights, weightTotal: base.weightTotal)
        var sum: Int64 = 0
        for (slot, share) in zip(base.slots, shares) {
            sum &+= share
            try emitter.give(slot: slot, costClass: decision.costClass, oere: share, sink)
        }
        guard sum == decision.amount else { throw InvariantBroken(.sharesDoNotAddUp, at: place) }
    }

    // MARK: Findings

    private func findings(_ decisions: [Decision], _ book: BaseBook) -> [Finding] {
        var findings: [Finding] = []
        for (reason, code) in [(CostReason.noRule, FindingCode.noRule), (.emptyBase, .emptyBase)] {
            let unallocated = decisions.filter { $0.reason == reason }
            guard !unallocated.isEmpty else { continue }
            findings.append(
                Finding(
                    code, municipality: municipality, fiscalYear: year, rows: unallocated.reduce(0) { $0 + $1.rows },
                    oere: unallocated.reduce(0) { $0 + Int128($1.amount) }))
        }
        for (scope, total) in book.dropped {
            findings.append(
                Finding(
                    .noPositiveExpense, municipality: municipality, fiscalYear: year, subject: subject(of: scope),
                    rows: total.rows, oere: total.oere))
        }
        return findings + unmappedAccounts()
    }

    private func subject(of scope: DirectExpense.Scope) -> String {
        switch scope {
        case .function(let function): function.description
        case .sector(let sector): sector < 0 ? "" : context.model.sectors[Int(sector)].id
        case .all: "all"
        }
    }

    private func unmappedAccounts() -> [Finding] {
        var totals: [FunctionCode: ControlTotal] = [:]
        for (key, total) in accountTotals where key.status == .unallocated {
            guard let verdict = classifier.verdicts[Int(key.account)], verdict.reason == .unmappedAccount else {
                continue
            }
            totals[verdict.function, default: .zero] += total
        }
        return totals.sorted { $0.key < $1.key }.map { function, total in
            Finding(
                .unmappedAccount, municipality: municipality, fiscalYear: year, subject: function.description,
                rows: total.rows, oere: total.oere)
        }
    }

    private func sortedAccountTotals() -> [AccountTotal] {
        accountTotals.map { AccountTotal(account: $0.key.account, status: $0.key.status, total: $0.value) }
            .sorted { ($0.account, $0.status.rawValue) < ($1.account, $1.status.rawValue) }
    }
}
