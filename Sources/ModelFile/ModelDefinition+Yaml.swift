import CostModel

extension ModelDefinition {
    private static let keys = [
        "model", "years", "language", "sectors", "out_of_scope", "state", "allocation", "cost_centres", "fte", "gates",
    ]

    /// The whole model, from the root of the file; `model`, `years` and `sectors` are required.
    init(_ root: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(root, keys: ModelDefinition.keys)
        let name = try mapping.required("model").text()
        let years = try ModelDefinition.years(try mapping.required("years"))
        let (sectors, outOfScope) = try ModelDefinition.scope(mapping)
        let state = try mapping["state"].map { state throws(Refusal) in
            try YamlMapping(state, keys: ["reimbursement", "co_financed"])
        }
        self.init(
            name: name,
            firstYear: years.first,
            lastYear: years.last,
            language: try mapping["language"]?.choice(of: Language.self) ?? .danish,
            sectors: sectors,
            outOfScope: outOfScope,
            reimbursement: try state?["reimbursement"].map(ModelDefinition.patterns)
                ?? ModelDefinition.defaultReimbursement,
            coFinanced: try state?["co_financed"].map(CoFinancing.list) ?? [],
            rules: try mapping["allocation"].map { rules throws(Refusal) in
                try AllocationRule.list(rules, sectors: sectors)
            } ?? [],
            costCentres: try mapping["cost_centres"].map(CostCentreMethod.init) ?? .reciprocal,
            workforce: try mapping["fte"].map(WorkforceModel.init) ?? .empty,
            gates: try mapping["gates"].map(Gates.init) ?? Gates())
    }

    /// Money from the State where the model does not say: the dranst for it, and the function for it.
    private static let defaultReimbursement = [
        AccountPattern(components: [], dranst: 2), AccountPattern(components: [5, 22, 7]),
    ]

    private static func years(_ node: YamlNode) throws(Refusal) -> (first: FiscalYear, last: FiscalYear) {
        let remedy = BilingualText(
            da: "skriv [første, sidste], for eksempel [2018, 2019]", en: "write [first, last], such as [2018, 2019]")
        guard node.node.sequence?.count == 2 else {
            throw node.refusal(
                mustBe: BilingualText(da: "en liste med to år", en: "a list of two years"), remedy: remedy)
        }
        let years = try node.list { year throws(Refusal) in try year.fiscalYear() }
        guard years[0] <= years[1] else {
            throw node.refusal(
                BilingualText(
                    da: "years begynder med \(years[0]) og slutter med \(years[1])",
                    en: "years begins with \(years[0]) and ends with \(years[1])"),
                remedy: remedy)
        }
        return (years[0], years[1])
    }

    /// Sectors and what is out of scope, which together claim every account at most once.
    private static func scope(
        _ mapping: YamlMapping
    ) throws(Refusal) -> (sectors: [Sector], outOfScope: [AccountPattern]) {
        var claims = AccountClaims()
        let sectors = try Sector.list(try mapping.required("sectors"), claims: &claims)
        let outOfScope = try mapping["out_of_scope"]?.list(of: WrittenPattern.init) ?? []
        for written in outOfScope {
            try claims.add(written, owner: BilingualText(da: "out_of_scope", en: "out_of_scope"))
        }
        return (sectors, outOfScope.map(\.pattern))
    }

    private static func patterns(_ node: YamlNode) throws(Refusal) -> [AccountPattern] {
        try node.list(of: WrittenPattern.init).map(\.pattern)
    }
}
