/// A cost model that a seed decides: which patterns, rules and method; always valid.
struct RandomModel {
    let text: String

    init(_ shape: RandomShape, centres: [String], _ random: inout SeededRandom) {
        let middle = shape.firstYear + 1
        // Each owner has patterns that the others have not; of a pair that meets, one is more specific or of other years.
        let employment = ["\"5.57\"", "\"5.58\"", "\"6.45.53\"", "{ account: \"5.32.33\", to: \(middle - 1) }"]
        let social = [
            "\"5.38\"", "\"5.57.72/010\"", "\"6.45.57\"", "{ account: \"5.57.78@1\", from: \(middle) }",
            "{ account: \"5.32\", from: \(middle) }",
        ]
        let family = [
            "\"5.28\"", "\"5.57.72/009\"", "\"6.45.58\"", "{ account: \"5.57\", species: \"2.9\" }", "\"5.22\"",
        ]
        let outside = [
            "\"5.25\"", "\"3\"", "{ account: \"6.45\", species: \"9\" }", "{ account: \"5.58\", species: \"9.1\" }",
        ]
        let lines =
            ["model: random", "years: [\(shape.firstYear), \(shape.lastYear)]", "language: da", "sectors:"]
            + [("employment", employment), ("social", social), ("family", family)].map { id, patterns in
                "  - { id: \(id), name: { da: \(id), en: \(id) }, accounts: [\(RandomModel.most(patterns, &random))] }"
            }
            + ["out_of_scope: [\(random.some(outside, percent: 60).joined(separator: ", "))]"]
            + RandomModel.state(&random) + RandomModel.costCentres(centres, &random) + ["allocation:"]
            + RandomModel.rules(&random) + RandomModel.workforce(shape)
        text = lines.map { $0 + "\n" }.joined()
    }

    /// The first, and most of the others.
    private static func most(_ patterns: [String], _ random: inout SeededRandom) -> String {
        (patterns.prefix(1) + random.some(Array(patterns.dropFirst()), percent: 75)).joined(separator: ", ")
    }

    private static func state(_ random: inout SeededRandom) -> [String] {
        let reimbursement = random.one(
            "[\"@2\", \"5.22.07\"]", "[\"@2\"]", "[\"5.22.07\", { account: \"5.57\", species: \"7\" }]")
        let shares = [
            "{ account: \"5.57.78/014\", municipal_percent: 70 }", "{ account: \"5.57.78\", municipal_percent: 20 }",
            "{ account: \"5.58\", species: \"4\", municipal_percent: 33 }",
            "{ account: \"6.45\", municipal_percent: 99 }",
            "{ account: \"5.57.72/009@1\", municipal_percent: 1 }",
        ]
        return [
            "state:", "  reimbursement: \(reimbursement)",
            "  co_financed: [\(random.some(shares, percent: 50).joined(separator: ", "))]",
        ]
    }

    private static func costCentres(_ centres: [String], _ random: inout SeededRandom) -> [String] {
        let method = random.one("reciprocal", "reciprocal", "step_down", "direct")
        let order = random.shuffled(random.some(centres, percent: 70)).joined(separator: ", ")
        return ["cost_centres:", "  method: \(method)"] + (method == "step_down" ? ["  order: [\(order)]"] : [])
    }

    private static func rules(_ random: inout SeededRandom) -> [String] {
        let conditions: [(when: String, drivers: [String])] = [
            ("link: family", ["members", "time", "expense"]),
            ("link: activity", ["participation", "assignment_days"]),
            ("link: cost_centre", ["service_use", "service_use", "time", "assignment_days"]),
            ("link: cost_centre, cost_type: [1, 4]", ["service_use", "expense"]),
            ("link: [cost_centre, none], accounts: [\"6.45\"]", ["assignment_days", "time", "service_use"]),
            ("link: initiative", ["enrolment_days", "members"]),
            ("link: none, sector: family", ["enrolment_days", "expense"]),
            ("flow: reimbursement", ["expense", "participation"]),
            ("sector: [employment, social], cost_type: 5", ["time", "expense"]),
            ("accounts: [\"6.45.53\", \"5.57.72/010\", { account: \"5.28\", species: \"1\" }]", ["expense", "time"]),
            ("", ["expense", "enrolment_days", "assignment_days", "service_use"]),
        ]
        let kept = random.shuffled(random.some(conditions + conditions, percent: 45))
        guard !kept.isEmpty else { return ["  []"] }
        return kept.enumerated().map { number, condition in
            let when = condition.when.isEmpty ? "" : "when: { \(condition.when) }, "
            let driver = random.pick(condition.drivers) ?? "expense"
            let within =
                driver == "expense" ? random.one("", ", within: function", ", within: sector", ", within: all") : ""
            let grade = random.chance(20) ? ", grade: \(random.one("A", "B", "C", "D", "E"))" : ""
            return "  - { rule: r\(number), \(when)driver: \(driver)\(within)\(grade) }"
        }
    }

    private static func workforce(_ shape: RandomShape) -> [String] {
        ["fte:", "  norms: [{ id: \"1924\", hours: 1924 }]", "  salary_per_fte:"]
            + (shape.firstYear...shape.lastYear).map { "    - { fiscal_year: \($0), amount: 500000 }" }
            + [
                "  assumptions: { meeting_minutes: { low: 60, central: 90, high: 120 } }",
                "  categories: [{ id: casework, nature: operating }]",
            ]
    }
}
