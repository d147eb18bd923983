import CostModel

/// The cost model of a little ledger, from its rows:
///
///     years 2018 2019
///     sector employment 5.57 5.58            three sectors unless any is given
///     out 5.25
///     reimbursement @2                       @2 and 5.22.07 unless any is given
///     cofinanced 5.57.78/014 70
///     rule admin expense within=sector link=none,family accounts=6.45 flow=expense sector=social type=1 grade=C
enum LittleModel {
    static func model(_ rows: [LittleRow]) throws -> ModelDefinition {
        func patterns(_ row: LittleRow, _ texts: [String]) throws -> [AccountPattern] {
            try texts.map { try row.read(AccountPattern($0)) }
        }
        func of(_ kind: String) -> [LittleRow] {
            rows.filter { $0.kind == kind }
        }
        let years = try of("years").first.map { row in
            try [0, 1].map { try row.read(Int16(try row.place($0))) }
        }
        let sectors = try of("sector").map { try sector($0.place(0), patterns($0, $0.places(from: 1))) }
        let reimbursement = try of("reimbursement").flatMap { try patterns($0, $0.places(from: 0)) }
        return ModelDefinition(
            name: "little", firstYear: FiscalYear(years?[0] ?? 2018), lastYear: FiscalYear(years?[1] ?? 2019),
            language: .english, sectors: sectors.isEmpty ? usualSectors : sectors,
            outOfScope: try of("out").flatMap { try patterns($0, $0.places(from: 0)) },
            reimbursement: reimbursement.isEmpty
                ? [AccountPattern(components: [], dranst: 2), AccountPattern(components: [5, 22, 7])] : reimbursement,
            coFinanced: try of("cofinanced").map { row in
                CoFinancing(
                    accounts: try patterns(row, [row.place(0)])[0],
                    municipalPercent: try row.read(Int16(try row.place(1))))
            },
            rules: try of("rule").map(rule), costCentres: .reciprocal,
            workforce: WorkforceModel(norms: [], salaries: [], assumptions: [], categories: []), gates: Gates())
    }

    private static let usualSectors = [
        sector("employment", [AccountPattern(components: [5, 57]), AccountPattern(components: [6, 45])]),
        sector("social", [AccountPattern(components: [5, 38])]),
        sector("family", [AccountPattern(components: [5, 28]), AccountPattern(components: [5, 22])]),
    ]

    private static func sector(_ id: String, _ accounts: [AccountPattern]) -> Sector {
        Sector(id: id, name: BilingualText(da: id, en: id), accounts: accounts, index: nil)
    }

    private static func rule(_ row: LittleRow) throws -> AllocationRule {
        let driver = try row.read(Driver(rawValue: try row.place(1)))
        let condition = RuleCondition(
            links: try row.list("link").map { code in try row.read(Link.allCases.first { $0.code == code }) },
            accounts: try row.list("accounts").map { try row.read(AccountPattern($0)) },
            flows: try row.list("flow").map { code in try row.read(Flow.allCases.first { $0.code == code }) },
            sectors: row.list("sector"), costTypes: row.list("type").compactMap { Int16($0) })
        return AllocationRule(
            name: try row.place(0), condition: condition, driver: driver,
            within: row["within"].flatMap { ExpenseScope(rawValue: $0) } ?? .all,
            grade: row["grade"].flatMap { EvidenceGrade(rawValue: $0) } ?? driver.grade)
    }
}
