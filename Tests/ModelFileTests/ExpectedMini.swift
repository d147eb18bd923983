import CostModel

/// What `miniModel` says.
let expectedMini = ModelDefinition(
    name: "mini", firstYear: FiscalYear(2018), lastYear: FiscalYear(2019), language: .danish,
    sectors: [
        Sector(
            id: "employment", name: BilingualText(da: "Beskæftigelse", en: "Employment"),
            accounts: [
                AccountPattern(components: [5, 57]), AccountPattern(components: [5, 58]),
                AccountPattern(components: [5, 68]), AccountPattern(components: [6, 45, 53]),
            ],
            index: nil),
        Sector(
            id: "social", name: BilingualText(da: "Voksne", en: "Social"),
            accounts: [
                AccountPattern(components: [5, 38]), AccountPattern(components: [5, 57, 72], grouping: "010"),
                AccountPattern(components: [6, 45, 57]),
            ],
            index: nil),
        Sector(
            id: "family", name: BilingualText(da: "Børn og familie", en: "Family"),
            accounts: [
                AccountPattern(components: [5, 28]), AccountPattern(components: [5, 57, 72], grouping: "009"),
                AccountPattern(components: [6, 45, 58]),
            ],
            index: nil),
    ],
    outOfScope: [AccountPattern(components: [5, 25]), AccountPattern(components: [3])],
    reimbursement: [AccountPattern(components: [], dranst: 2), AccountPattern(components: [5, 22, 7])],
    coFinanced: [
        CoFinancing(accounts: AccountPattern(components: [5, 57, 78], grouping: "014"), municipalPercent: 70)
    ],
    rules: expectedMiniRules,
    costCentres: .reciprocal,
    workforce: expectedMiniWorkforce,
    gates: Gates())

private let expectedMiniRules = [
    AllocationRule(
        name: "family-treatment", condition: RuleCondition(links: [.family]), driver: .members, within: .all, grade: .b),
    AllocationRule(
        name: "course-participants", condition: RuleCondition(links: [.activity]), driver: .participation, within: .all,
        grade: .c),
    AllocationRule(
        name: "internal-service", condition: RuleCondition(links: [.costCentre]), driver: .serviceUse, within: .all,
        grade: .c),
    AllocationRule(
        name: "initiative-days", condition: RuleCondition(links: [.initiative]), driver: .enrolmentDays, within: .all,
        grade: .d),
    AllocationRule(
        name: "refund-follows-cost", condition: RuleCondition(flows: [.reimbursement]), driver: .expense,
        within: .function, grade: .e),
    AllocationRule(
        name: "jobcentre-admin", condition: RuleCondition(accounts: [AccountPattern(components: [6, 45, 53])]),
        driver: .expense, within: .sector, grade: .e),
]

private let expectedMiniWorkforce = WorkforceModel(
    norms: [FTENorm(id: "1924", hoursThousandths: 1_924_000), FTENorm(id: "1643", hoursThousandths: 1_642_800)],
    salaries: [
        SalaryPerFTE(year: FiscalYear(2018), category: nil, amount: Amount(oere: 51_500_000)),
        SalaryPerFTE(year: FiscalYear(2019), category: nil, amount: Amount(oere: 52_500_000)),
    ],
    assumptions: [
        Assumption(
            name: "meeting_minutes", lowThousandths: 60_000, centralThousandths: 90_000, highThousandths: 120_000)
    ],
    categories: [
        WorkCategory(id: "project_management", nature: .development, countsAsFTE: true),
        WorkCategory(id: "meetings", nature: .development, countsAsFTE: true),
        WorkCategory(id: "evaluation", nature: .development, countsAsFTE: true),
        WorkCategory(id: "financial_follow_up", nature: .development, countsAsFTE: true),
        WorkCategory(id: "training", nature: .development, countsAsFTE: true),
        WorkCategory(id: "coordination", nature: .development, countsAsFTE: true),
        WorkCategory(id: "external_purchase", nature: .development, countsAsFTE: false),
        WorkCategory(id: "network_event", nature: .network, countsAsFTE: true),
        WorkCategory(id: "network_secretariat", nature: .network, countsAsFTE: true),
        WorkCategory(id: "casework", nature: .operating, countsAsFTE: true),
    ])
