import CostModel

/// The part of the cost model that decides where money goes, as JSON: what the reference reads. Its shape is told at the
/// top of sql/reference/r01_scope.sql.
struct ModelJson {
    private let model: ModelDefinition

    init(_ model: ModelDefinition) {
        self.model = model
    }

    var text: String {
        JsonText.object([
            ("first_year", .number(Int(model.firstYear.number))),
            ("last_year", .number(Int(model.lastYear.number))),
            ("sectors", .list(model.sectors.map(sector))),
            ("out_of_scope", patterns(model.outOfScope)),
            ("reimbursement", patterns(model.reimbursement)),
            ("co_financed", .list(model.coFinanced.map(coFinancing))),
            ("rules", .list(model.rules.map(rule))),
            ("cost_centres", costCentres),
        ]).description
    }

    private func sector(_ sector: Sector) -> JsonText {
        .object([("id", .text(sector.id)), ("accounts", patterns(sector.accounts))])
    }

    private func coFinancing(_ coFinancing: CoFinancing) -> JsonText {
        .object([
            ("account", pattern(coFinancing.accounts)),
            ("municipal_percent", .number(Int(coFinancing.municipalPercent))),
        ])
    }

    private func rule(_ rule: AllocationRule) -> JsonText {
        let condition = rule.condition
        return .object([
            ("name", .text(rule.name)),
            ("links", .texts(condition.links.map(\.code))),
            ("accounts", patterns(condition.accounts)),
            ("flows", .texts(condition.flows.map(\.code))),
            ("sectors", .texts(condition.sectors)),
            ("cost_types", .numbers(condition.costTypes)),
            ("driver", .text(rule.driver.rawValue)),
            ("within", .text(rule.within.rawValue)),
            ("grade", .text(rule.grade.rawValue)),
        ])
    }

    private var costCentres: JsonText {
        switch model.costCentres {
        case .reciprocal: .object([("method", .text("reciprocal")), ("order", .list([]))])
        case .stepDown(let order): .object([("method", .text("step_down")), ("order", .texts(order))])
        case .direct: .object([("method", .text("direct")), ("order", .list([]))])
        }
    }

    private func patterns(_ patterns: [AccountPattern]) -> JsonText {
        .list(patterns.map(pattern))
    }

    /// A key is left out where the pattern matches anything.
    private func pattern(_ pattern: AccountPattern) -> JsonText {
        var members: [(key: String, value: JsonText)] = [("components", .numbers(pattern.components))]
        if let grouping = pattern.grouping { members.append(("grouping", .text(grouping))) }
        if let dranst = pattern.dranst { members.append(("dranst", .number(Int(dranst)))) }
        if let species = pattern.species { members.append(("species", .text(species))) }
        if let year = pattern.firstYear { members.append(("from", .number(Int(year.number)))) }
        if let year = pattern.lastYear { members.append(("to", .number(Int(year.number)))) }
        return .object(members)
    }
}
