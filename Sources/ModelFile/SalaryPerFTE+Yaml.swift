import CostModel

extension SalaryPerFTE {
    /// `{ fiscal_year, amount, category }`; the amount is kroner.
    init(_ node: YamlNode, categories: [WorkCategory]) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["fiscal_year", "amount", "category"])
        self.init(
            year: try mapping.required("fiscal_year").fiscalYear(),
            category: try mapping["category"]?.choice(of: categories.map(\.id)) { $0 },
            amount: try mapping.required("amount").kroner(aboveZero: true))
    }

    /// All salaries; one for each year and category.
    static func list(_ node: YamlNode, categories: [WorkCategory]) throws(Refusal) -> [SalaryPerFTE] {
        var names = UniqueNames()
        return try node.list { item throws(Refusal) in
            let salary = try SalaryPerFTE(item, categories: categories)
            try names.add(salary.category.map { "\(salary.year) \($0)" } ?? "\(salary.year)", at: item)
            return salary
        }
    }
}
