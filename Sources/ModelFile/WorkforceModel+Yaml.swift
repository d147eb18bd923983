import CostModel

extension WorkforceModel {
    /// `fte` left out: no norms, no salaries, no assumptions, no categories.
    static let empty = WorkforceModel(norms: [], salaries: [], assumptions: [], categories: [])

    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["norms", "salary_per_fte", "assumptions", "categories"])
        let categories = try mapping["categories"].map(WorkCategory.list) ?? []
        self.init(
            norms: try mapping["norms"].map(FTENorm.list) ?? [],
            salaries: try mapping["salary_per_fte"].map { salaries throws(Refusal) in
                try SalaryPerFTE.list(salaries, categories: categories)
            } ?? [],
            assumptions: try mapping["assumptions"].map(Assumption.list) ?? [],
            categories: categories)
    }
}
