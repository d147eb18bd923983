import CostModel

extension AllocationRule {
    /// The rule name that results give to postings traced by CPR number.
    private static let reservedName = "direct"

    /// `{ rule, when, driver, within, grade }`; `when` left out always holds.
    init(_ node: YamlNode, names: inout UniqueNames, sectors: [Sector]) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["rule", "when", "driver", "within", "grade"])
        let name = try AllocationRule.name(try mapping.required("rule"), names: &names)
        let driver = try mapping.required("driver").choice(of: Driver.self)
        self.init(
            name: name,
            condition: try mapping["when"].map { when throws(Refusal) in
                try RuleCondition(when, sectors: sectors)
            } ?? RuleCondition(),
            driver: driver,
            within: try mapping["within"].map { within throws(Refusal) in
                try AllocationRule.scope(within, driver: driver)
            } ?? .all,
            grade: try mapping["grade"]?.choice(of: EvidenceGrade.self) ?? driver.grade)
    }

    /// All rules in the order in which they are tried; no two have the same name.
    static func list(_ node: YamlNode, sectors: [Sector]) throws(Refusal) -> [AllocationRule] {
        var names = UniqueNames()
        return try node.list { item throws(Refusal) in
            try AllocationRule(item, names: &names, sectors: sectors)
        }
    }

    private static func name(_ node: YamlNode, names: inout UniqueNames) throws(Refusal) -> String {
        let name = try node.code()
        guard name != reservedName else {
            throw node.refusal(
                BilingualText(
                    da: "regelnavnet direct er optaget af posteringer, der er henført med CPR-nummer",
                    en: "the rule name direct is taken by postings traced by CPR number"),
                remedy: BilingualText(da: "giv reglen et andet navn", en: "give the rule another name"))
        }
        try names.add(name, at: node)
        return name
    }

    private static func scope(_ node: YamlNode, driver: Driver) throws(Refusal) -> ExpenseScope {
        let scope = try node.choice(of: ExpenseScope.self)
        guard driver == .expense else {
            throw node.refusal(
                BilingualText(
                    da: "within er kun for driver expense, fandt \(driver.rawValue)",
                    en: "within is only for the driver expense, found \(driver.rawValue)"),
                remedy: BilingualText(da: "fjern within", en: "remove within"))
        }
        return scope
    }
}
