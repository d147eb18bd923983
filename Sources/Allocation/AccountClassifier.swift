import CostModel

/// What the model says about an account in a fiscal year (manual: Allocation), looked up once per account.
struct AccountClassifier {
    /// The part of a posting's treatment that its account decides.
    struct Verdict: Hashable {
        /// Nil for money that is to be allocated.
        var reason: CostReason?
        /// Index into the model's sectors.
        var sector: Int16?
        var function: FunctionCode
        var flow: Flow
        var municipalPercent: Int16
        var costType: Int16?

        /// Of a posting whose citizen is known.
        var status: CostStatus {
            reason?.status ?? .allocated
        }
    }

    /// Different verdicts.
    private(set) var verdicts: [Verdict] = []
    /// Index into `verdicts` by account id; nil where the id is not in use.
    private(set) var verdictOfAccount: [Int?] = []
    /// Number of the list of matching rules, by account id and link.
    private var ruleLists: [Int32] = []
    /// The lists: indexes into the model's rules, in their order.
    private(set) var lists: [[Int16]] = []

    init(model: ModelDefinition, accounts: [Account?], year: FiscalYear) {
        var knownVerdicts: [Verdict: Int] = [:]
        var knownLists: [[Int16]: Int] = [:]
        for account in accounts {
            let verdict = account.map { AccountClassifier.verdict(of: $0, model, year) }
            verdictOfAccount.append(verdict.map { AccountClassifier.number($0, &knownVerdicts, &verdicts) })
            for link in Link.allCases {
                guard let account, let verdict, verdict.reason == nil else {
                    ruleLists.append(-1)
                    continue
                }
                let list = AccountClassifier.matchingRules(account, verdict, link, model, year)
                ruleLists.append(Int32(AccountClassifier.number(list, &knownLists, &lists)))
            }
        }
    }

    /// The place of an element among the different ones.
    private static func number<Element: Hashable>(
        _ element: Element, _ known: inout [Element: Int], _ elements: inout [Element]
    ) -> Int {
        if let number = known[element] { return number }
        known[element] = elements.count
        elements.append(element)
        return elements.count - 1
    }

    func ruleList(account: Int32, link: Link) -> Int32 {
        ruleLists[Int(account) * Link.allCases.count + Int(link.rawValue)]
    }

    /// Nil where the account id is not in use.
    func verdict(account: Int32) -> Verdict? {
        verdictOfAccount[Int(account)].map { verdicts[$0] }
    }

    /// What was posted on accounts that the model has no place for, by function.
    func unmapped(_ posted: [(account: Int32, total: ControlTotal)]) -> [(function: FunctionCode, total: ControlTotal)]
    {
        var totals: [FunctionCode: ControlTotal] = [:]
        for (account, total) in posted {
            guard let verdict = verdict(account: account), verdict.reason == .unmappedAccount else { continue }
            totals[verdict.function, default: .zero] += total
        }
        return totals.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    static func verdict(of account: Account, _ model: ModelDefinition, _ year: FiscalYear) -> Verdict {
        let (sector, isOutOfScope) = owner(of: account, model, year)
        let reason: CostReason? =
            if account.dranst != 1, account.dranst != 2 {
                .dranst
            } else if isOutOfScope {
                .outOfScope
            } else if sector == nil {
                .unmappedAccount
            } else {
                nil
            }
        let isReimbursement = model.reimbursement.contains { $0.matches(account, in: year) }
        let coFinancing = model.coFinanced
            .filter { $0.accounts.matches(account, in: year) }
            .max { $0.accounts.specificity < $1.accounts.specificity }
        return Verdict(
            reason: reason, sector: sector, function: account.function,
            flow: isReimbursement ? .reimbursement : .expense,
            municipalPercent: coFinancing?.municipalPercent ?? 100, costType: account.costType)
    }

    /// The most specific pattern of all sectors and of what is out of scope wins. The model refuses two equal ones.
    static func owner(
        of account: Account, _ model: ModelDefinition, _ year: FiscalYear
    ) -> (sector: Int16?, isOutOfScope: Bool) {
        var best: (specificity: Int, sector: Int16?)?
        for (index, sector) in model.sectors.enumerated() {
            for pattern in sector.accounts where pattern.matches(account, in: year) {
                if pattern.specificity > best?.specificity ?? -1 { best = (pattern.specificity, Int16(index)) }
            }
        }
        for pattern in model.outOfScope where pattern.matches(account, in: year) {
            if pattern.specificity > best?.specificity ?? -1 { best = (pattern.specificity, nil) }
        }
        guard let best else { return (nil, false) }
        return (best.sector, best.sector == nil)
    }

    private static func matchingRules(
        _ account: Account, _ verdict: Verdict, _ link: Link, _ model: ModelDefinition, _ year: FiscalYear
    ) -> [Int16] {
        model.rules.indices.filter { index in
            let condition = model.rules[index].condition
            return (condition.links.isEmpty || condition.links.contains(link))
                && (condition.accounts.isEmpty || condition.accounts.contains { $0.matches(account, in: year) })
                && (condition.flows.isEmpty || condition.flows.contains(verdict.flow))
                && (condition.sectors.isEmpty
                    || verdict.sector.map { condition.sectors.contains(model.sectors[Int($0)].id) } ?? false)
                && (condition.costTypes.isEmpty || verdict.costType.map(condition.costTypes.contains) ?? false)
        }.map { Int16($0) }
    }
}
