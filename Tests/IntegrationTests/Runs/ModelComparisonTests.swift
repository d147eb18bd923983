import CostModel
import ModelFile
import TestSupport
import Testing

@testable import Batch

/// Which part of a model changed, from its text.
@Suite("comparison of models")
struct ModelComparisonTests {
    private static let text = """
        model: little
        years: [2018, 2019]
        language: da
        sectors:
          - id: employment
            name: { da: Beskæftigelse, en: Employment }
            accounts: ["5.57"]
          - id: family
            name: { da: Familie, en: Family }
            accounts: ["5.28"]
        out_of_scope: ["5.25"]
        state:
          reimbursement: ["@2"]
          co_financed:
            - { account: "5.57.78/014", municipal_percent: 70 }
        cost_centres:
          method: reciprocal
        allocation:
          - { rule: treatment, when: { link: family }, driver: members }
          - { rule: courses, when: { link: activity }, driver: participation }
        fte:
          norms:
            - { id: "1924", hours: 1924 }
            - { id: "1643", hours: 1642.8 }
          salary_per_fte:
            - { fiscal_year: 2018, amount: 515000 }
            - { fiscal_year: 2019, amount: 525000 }
          assumptions:
            meeting_minutes: { low: 60, central: 90, high: 120 }
          categories:
            - { id: meetings, nature: development }
            - { id: casework, nature: operating }

        """

    private func seen(_ old: String, _ new: String) throws -> [String] {
        let changed = ModelComparisonTests.text.replacing(old, with: new)
        try #require(changed != ModelComparisonTests.text)
        let models = try [ModelComparisonTests.text, changed].map { try ModelFile(bytes: Array($0.utf8)).definition }
        return ModelComparison(models[0], models[1]).differences.map { difference in
            "\(difference.part.rawValue)\(difference.year.map { " \($0)" } ?? ""): \(difference.detail)"
        }
    }

    @Test(
        "the part that changed, and which of its entries",
        arguments: [
            ("years: [2018, 2019]", "years: [2018, 2020]", "years: 2018-2019 → 2018-2020"),
            ("accounts: [\"5.28\"]", "accounts: [\"5.28\", \"5.29\"]", "sectors: ~family"),
            ("id: family\n", "id: children\n", "sectors: +children -family"),
            ("out_of_scope: [\"5.25\"]", "out_of_scope: [\"5.26\"]", "sectors: ~out_of_scope"),
            ("reimbursement: [\"@2\"]", "reimbursement: [\"5.22.07\"]", "state: ~reimbursement"),
            ("municipal_percent: 70", "municipal_percent: 50", "state: ~co_financed"),
            ("method: reciprocal", "method: direct", "cost_centres: reciprocal → direct"),
            (
                "rule: courses, when: { link: activity }", "rule: school, when: { link: activity }",
                "rules: -courses +school"
            ),
            ("link: activity }, driver: participation", "link: activity }, driver: members", "rules: ~courses"),
            ("hours: 1924 }", "hours: 1900 }", "norms: ~1924"),
            ("amount: 525000", "amount: 530000", "salaries 2019: ~salary"),
            ("central: 90", "central: 95", "assumptions: ~meeting_minutes"),
            ("id: casework", "id: cases", "categories: +cases -casework"),
            ("id: casework, nature: operating", "id: casework, nature: network", "categories: ~casework"),
            ("model: little", "model: small", "rest: "), ("language: da\n", "language: da # a remark\n", "rest: "),
        ])
    func parts(old: String, new: String, expected: String) throws {
        #expect(try seen(old, new) == [expected])
    }

    @Test("the order of the rules, which are tried one after the other, and of the norms, whose first is the headline")
    func order() throws {
        let rules = [
            "  - { rule: treatment, when: { link: family }, driver: members }\n",
            "  - { rule: courses, when: { link: activity }, driver: participation }\n",
        ]
        #expect(try seen(rules[0] + rules[1], rules[1] + rules[0]) == ["rules: courses → treatment"])
        let norms = ["    - { id: \"1924\", hours: 1924 }\n", "    - { id: \"1643\", hours: 1642.8 }\n"]
        #expect(try seen(norms[0] + norms[1], norms[1] + norms[0]) == ["norms: 1924 → 1643"])
    }

    @Test("two parts at once are two differences")
    func several() throws {
        #expect(
            try seen("model: little\nyears: [2018, 2019]", "model: small\nyears: [2018, 2020]")
                == ["years: 2018-2019 → 2018-2020", "rest: "])
    }
}
