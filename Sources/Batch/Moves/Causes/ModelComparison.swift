import CostModel

/// What differs between the models of two runs, part by part and by name. Pure.
struct ModelComparison {
    private let before: ModelDefinition
    private let after: ModelDefinition

    /// Of two texts that differ; they may say the same.
    init(_ before: ModelDefinition, _ after: ModelDefinition) {
        self.before = before
        self.after = after
    }

    /// In the order of `ModelPart`, never empty: where no other part differs, the rest of the text does.
    var differences: [ModelDifference] {
        let found =
            [years, sectors, state, rules, costCentres, norms].compactMap(\.self) + salaries
            + [assumptions, categories].compactMap(\.self)
        if found.isEmpty || rest(before) != rest(after) {
            return found + [ModelDifference(part: .rest)]
        }
        return found
    }

    private var years: ModelDifference? {
        before.years == after.years
            ? nil
            : ModelDifference(
                part: .years,
                detail: "\(before.firstYear)-\(before.lastYear) → \(after.firstYear)-\(after.lastYear)")
    }

    private var sectors: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: Set<AccountPattern>] {
            var accounts = Dictionary(model.sectors.map { ($0.id, Set($0.accounts)) }) { $0.union($1) }
            if !model.outOfScope.isEmpty { accounts["out_of_scope"] = Set(model.outOfScope) }
            return accounts
        }
        return difference(.sectors, named(before), named(after))
    }

    private var state: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: Set<CoFinancing>] {
            var parts = ["co_financed": Set(model.coFinanced)]
            // The same kind of set for both; a share of 100 per cent stands for a reimbursement.
            parts["reimbursement"] = Set(
                model.reimbursement.map { CoFinancing(accounts: $0, municipalPercent: 100) })
            return parts
        }
        return difference(.state, named(before), named(after))
    }

    /// The order in which they are tried counts too.
    private var rules: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: AllocationRule] {
            Dictionary(model.rules.map { ($0.name, $0) }) { first, _ in first }
        }
        if let difference = difference(.rules, named(before), named(after)) { return difference }
        return before.rules == after.rules
            ? nil : ModelDifference(part: .rules, detail: after.rules.map(\.name).joined(separator: " → "))
    }

    private var costCentres: ModelDifference? {
        guard before.costCentres != after.costCentres else { return nil }
        let codes = [before.costCentres.code, after.costCentres.code]
        return ModelDifference(
            part: .costCentres, detail: codes[0] == codes[1] ? "~\(codes[0])" : codes.joined(separator: " → "))
    }

    private var norms: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: Int64] {
            Dictionary(model.workforce.norms.map { ($0.id, $0.hoursThousandths) }) { first, _ in first }
        }
        if let difference = difference(.norms, named(before), named(after)) { return difference }
        // The first is the headline.
        let headlines = [before, after].map { $0.workforce.norms.first?.id ?? "" }
        return headlines[0] == headlines[1]
            ? nil : ModelDifference(part: .norms, detail: headlines.joined(separator: " → "))
    }

    /// One for each year.
    private var salaries: [ModelDifference] {
        func named(_ model: ModelDefinition, _ year: FiscalYear) -> [String: Amount] {
            let salaries = model.workforce.salaries.filter { $0.year == year }
            return Dictionary(salaries.map { ($0.category ?? "salary", $0.amount) }) { first, _ in first }
        }
        let years = Set((before.workforce.salaries + after.workforce.salaries).map(\.year)).sorted()
        return years.compactMap { year in
            difference(.salaries, named(before, year), named(after, year)).map {
                ModelDifference(part: .salaries, detail: $0.detail, year: year.number)
            }
        }
    }

    /// Who decided on a value, and why, changes no figure.
    private var assumptions: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: [Int64]] {
            Dictionary(
                model.workforce.assumptions.map {
                    ($0.name, [$0.lowThousandths, $0.centralThousandths, $0.highThousandths])
                }
            ) { first, _ in first }
        }
        return difference(.assumptions, named(before), named(after))
    }

    private var categories: ModelDifference? {
        func named(_ model: ModelDefinition) -> [String: WorkCategory] {
            Dictionary(model.workforce.categories.map { ($0.id, $0) }) { first, _ in first }
        }
        return difference(.categories, named(before), named(after))
    }

    /// The model without what the other parts are about.
    private func rest(_ model: ModelDefinition) -> [AnyHashable] {
        [
            model.name, model.language, model.gates, model.sectors.map(\.name), model.sectors.map(\.index),
            model.workforce.assumptions.map { [$0.reason, $0.source, $0.decidedBy] },
        ]
    }

    private func difference<Entry: Hashable>(
        _ part: ModelPart, _ before: [String: Entry], _ after: [String: Entry]
    ) -> ModelDifference? {
        guard before != after else { return nil }
        let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        let detail = names.map { name in
            before[name] == nil ? "+\(name)" : after[name] == nil ? "-\(name)" : "~\(name)"
        }
        return ModelDifference(part: part, detail: detail.joined(separator: " "))
    }
}
