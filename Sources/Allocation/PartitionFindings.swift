import CostModel

/// What allocating one municipality and fiscal year has shown about its data.
struct PartitionFindings {
    let municipality: Int16
    let year: FiscalYear
    let context: AllocationContext
    let classifier: AccountClassifier

    func findings(
        _ decisions: [PoolDecision], _ book: BaseBook, accounts: [AccountTotal]
    ) -> [Finding] {
        unallocated(decisions) + loops(decisions) + missingCentres(decisions) + overUse(book) + dropped(book)
            + unmapped(accounts)
    }

    private func finding(_ code: FindingCode, subject: String? = nil, _ total: ControlTotal) -> Finding {
        Finding(
            code, municipality: municipality, fiscalYear: year, subject: subject, rows: total.rows, oere: total.oere)
    }

    private func unallocated(_ decisions: [PoolDecision]) -> [Finding] {
        [(CostReason.noRule, FindingCode.noRule), (.emptyBase, .emptyBase)].compactMap { reason, code in
            let totals = decisions.filter { $0.reason == reason }.map(\.total)
            return totals.isEmpty ? nil : finding(code, totals.reduce(.zero, +))
        }
    }

    private func loops(_ decisions: [PoolDecision]) -> [Finding] {
        var totals: [String: ControlTotal] = [:]
        for decision in decisions where decision.reason == .closedLoop {
            let loop = decision.loop.map { context.facts.costCentres[Int($0)].code }.joined(separator: " → ")
            totals[loop, default: .zero] += decision.total
        }
        return totals.sorted { $0.key < $1.key }.map { finding(.closedLoop, subject: $0.key, $0.value) }
    }

    private func missingCentres(_ decisions: [PoolDecision]) -> [Finding] {
        var totals: [Int32: ControlTotal] = [:]
        for decision in decisions {
            if let centre = decision.missingCentre { totals[centre, default: .zero] += decision.total }
        }
        return totals.sorted { $0.key < $1.key }.map {
            finding(.centreWithoutYear, subject: context.facts.costCentres[Int($0.key)].code, $0.value)
        }
    }

    private func overUse(_ book: BaseBook) -> [Finding] {
        (book.solvedServices?.network.centres ?? []).filter { $0.overUse > 0 }.map { centre in
            Finding(
                .overUse, municipality: municipality, fiscalYear: year,
                subject: context.facts.costCentres[Int(centre.costCentre)].code)
        }
    }

    private func dropped(_ book: BaseBook) -> [Finding] {
        book.dropped.map { finding(.noPositiveExpense, subject: subject(of: $0.scope), $0.total) }
    }

    private func subject(of scope: DirectExpense.Scope) -> String {
        switch scope {
        case .function(let function): function.description
        case .sector(let sector): sector < 0 ? "" : context.model.sectors[Int(sector)].id
        case .all: "all"
        }
    }

    private func unmapped(_ accounts: [AccountTotal]) -> [Finding] {
        classifier.unmapped(accounts.map { ($0.account, $0.total) }).map {
            finding(.unmappedAccount, subject: $0.function.description, $0.total)
        }
    }
}
