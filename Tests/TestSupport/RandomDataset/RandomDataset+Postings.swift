import CostModel

// The postings: every link and mixture of links, and accounts on both sides of every pattern of the model.
extension RandomDataset {
    private static let functions = [
        "5.57.71", "5.57.72", "5.57.72", "5.57.78", "5.57.78", "5.58.80", "5.68.90", "5.38.53", "5.28.21", "6.45.53",
        "6.45.57", "6.45.58", "5.25.14", "5.22.07", "5.32.33", "9.99.99", "3.22.01",
    ]

    mutating func addPostings(of municipality: Int, _ register: Register) {
        let count = shape.postingCount / shape.municipalities.count + 1
        for number in 1...count {
            let year = random.number(shape.firstYear - (random.chance(3) ? 1 : 0)...shape.lastYear)
            var row = [
                "posting": String(number), "municipality": String(municipality), "fiscal_year": String(year),
                "posted_on": shape.day(&random).description,
                "served_on": random.chance(50) ? shape.day(&random).description : "",
                "function": random.pick(RandomDataset.functions) ?? "5.57.71",
                "dranst": random.one("1", "1", "1", "1", "1", "2", "2", "3"), "ownership": random.one("", "", "1", "4"),
                "grouping": random.one("", "", "007", "009", "010", "012", "014"),
                "species": random.one("", "1.0", "2.9", "4", "4.0", "5.2", "7.1", "9.1", "9.2"),
                "amount": shape.amount(&random), "text": random.one("", "bilag \"\(number)\"", "a;b,c"),
            ]
            addLinks(to: &row, register)
            add("postings", row)
        }
    }

    /// One link, none, or several of which the first counts.
    private mutating func addLinks(to row: inout [String: String], _ register: Register) {
        let wanted = random.one(
            ["cpr"], ["cpr"], ["family"], ["activity"], ["cost_centre"], ["cost_centre"], ["initiative"], [])
        let all = ["cpr", "family", "activity", "cost_centre", "initiative"]
        for link in wanted + random.some(all, percent: random.one(0, 0, 0, 30)) {
            row[link] =
                switch link {
                case "cpr": random.pick(register.citizens) ?? ""
                case "family": random.pick(register.families) ?? ""
                case "activity": random.pick(register.activities) ?? ""
                case "cost_centre": random.pick(register.centreYears)?.centre ?? ""
                default: random.pick(register.initiatives) ?? ""
                }
        }
    }
}
