import CostModel
import ModelFile
import Testing

/// Parts of the format that the mini model does not use.
@Suite struct PartsTests {
    @Test("patterns without quotes that are no numbers, and patterns with species and years")
    func patterns() throws {
        let model = try model(
            accounts: """
                [6.45.53, 5.57.72/010, { account: "5.57", species: 9 }, { species: "5.2", from: 2018, to: 2018 }]
                """)
        #expect(
            model.sectors[0].accounts == [
                AccountPattern(components: [6, 45, 53]), AccountPattern(components: [5, 57, 72], grouping: "010"),
                AccountPattern(components: [5, 57], species: "9"),
                AccountPattern(
                    components: [], species: "5.2", firstYear: FiscalYear(2018), lastYear: FiscalYear(2018)),
            ])
    }

    @Test("the same pattern in years that do not overlap is no conflict, nor is a nested one")
    func noConflict() throws {
        let model = try model(
            accounts: "[{ account: \"5.57\", to: 2018 }]",
            "out_of_scope: [{ account: \"5.57\", from: 2019 }, \"5.57.72\", { account: \"5.57\", species: \"9\" }]")
        #expect(model.outOfScope.count == 3)
    }

    @Test("a rule's conditions are values or lists, and its grade may be its own")
    func rule() throws {
        let model = try model(
            """
            allocation:
              - rule: everything
                when: { link: [none, cpr], accounts: "6.45", flow: [expense], sector: a, cost_type: [1, "9"] }
                driver: expense
                grade: C
              - { rule: rest, driver: time }
            """)
        let condition = RuleCondition(
            links: [.none, .citizen], accounts: [AccountPattern(components: [6, 45])], flows: [.expense],
            sectors: ["a"], costTypes: [1, 9])
        #expect(
            model.rules == [
                AllocationRule(name: "everything", condition: condition, driver: .expense, within: .all, grade: .c),
                AllocationRule(name: "rest", condition: RuleCondition(), driver: .time, within: .all, grade: .c),
            ])
    }

    @Test("step-down has its order, which may be empty")
    func stepDown() throws {
        #expect(
            try model("cost_centres: { method: step_down, order: [HR, 1010, \"0101\"] }").costCentres
                == .stepDown(order: ["HR", "1010", "0101"]))
        #expect(try model("cost_centres: { method: step_down, order: [] }").costCentres == .stepDown(order: []))
        #expect(try model("cost_centres: { method: direct }").costCentres == .direct)
        #expect(try model("cost_centres: {}").costCentres == .reciprocal)
    }

    @Test("an assumption keeps who decided it and why; a salary may be for one category")
    func workforce() throws {
        let model = try model(
            """
            fte:
              salary_per_fte:
                - { fiscal_year: 2018, amount: 515000.50 }
                - { fiscal_year: 2018, amount: 600000, category: lead }
              assumptions:
                travel: { low: 0, central: 0.5, high: 1.125, reason: guess, source: "", decided_by: steering group }
              categories: [{ id: lead, nature: development, counts_as_fte: yes }]
            """)
        #expect(
            model.workforce.salaries == [
                SalaryPerFTE(year: FiscalYear(2018), category: nil, amount: Amount(oere: 51_500_050)),
                SalaryPerFTE(year: FiscalYear(2018), category: "lead", amount: Amount(oere: 60_000_000)),
            ])
        #expect(
            model.workforce.assumptions == [
                Assumption(
                    name: "travel", lowThousandths: 0, centralThousandths: 500, highThousandths: 1_125, reason: "guess",
                    source: nil, decidedBy: "steering group")
            ])
        #expect(model.workforce.categories == [WorkCategory(id: "lead", nature: .development, countsAsFTE: true)])
    }

    @Test("gates are thousandths of a per cent and øre")
    func gates() throws {
        let model = try model(
            """
            gates: { unallocated_percent: 2.5, drift_percent: 10, row_drop_percent: 0.125, rejected_kroner: 99.5,
                     control_totals: true }
            """)
        #expect(
            model.gates
                == Gates(
                    unallocatedPercentThousandths: 2_500, driftPercentThousandths: 10_000,
                    rowDropPercentThousandths: 125, rejectedAmount: Amount(oere: 9_950), controlTotals: true))
    }

    /// A model with one sector, `a`, and the parts given.
    private func model(accounts: String = "[\"5.57\"]", _ parts: String = "") throws -> ModelDefinition {
        let text = """
            model: parts
            years: [2018, 2019]
            sectors: [{ id: a, name: A, accounts: \(accounts) }]
            \(parts)

            """
        return try ModelFile(bytes: Array(text.utf8)).definition
    }
}
