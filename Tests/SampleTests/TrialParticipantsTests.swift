import CostModel
import Testing

@Suite struct TrialParticipantsTests {
    private let tables = SampleTables.small

    @Test("participants are those of Table 1.1")
    func tableOneOne() {
        let expected = [
            "ALL-VOK": 440, "BAL-FAM": 30, "FRB-VOK": 35, "FRS-UNG": 48, "FUR-VOK": 121, "FUR-FAM": 25, "GRI-UNG": 19,
            "GRI-FAM": 22, "HAL-UNG": 79, "HAL-VOK": 100, "HAL-FAM": 32, "HEL-UNG": 16, "HEL-HJERNE": 90, "HEL-RUS": 66,
            "HEL-FAM": 99, "HIL-UNG": 17, "HIL-VOK": 15,
        ]
        var found: [String: Set<String>] = [:]
        for row in interventions { found[row["initiative"], default: []].insert(row["cpr"] + row["family"]) }
        #expect(found.mapValues(\.count) == expected)
        #expect(interventions.count == 1254)
    }

    @Test(
        "clusters have 179 young people, 867 adults and 208 families",
        arguments: [
            ("youth", 179), ("adult", 867), ("family", 208),
        ])
    func clusters(cluster: String, count: Int) {
        let initiatives = tables.rows("initiatives.csv").filter { $0["cluster"] == cluster }.map { $0["initiative"] }
        let enrolled = interventions.filter { initiatives.contains($0["initiative"]) }
        #expect(enrolled.count == count)
        #expect(enrolled.allSatisfy { $0[cluster == "family" ? "cpr" : "family"].isEmpty })
    }

    @Test("municipalities have their codes")
    func municipalities() {
        let codes = tables.rows("municipalities.csv").map { $0["municipality"] }
        #expect(codes == ["201", "151", "210", "250", "190", "270", "260", "217", "219"])
    }

    @Test("Helsingør's 99 families have 306 members")
    func familyMembersInHelsingoer() {
        let members = participatingFamilies().filter { $0.key.hasPrefix("217 ") }
        #expect(members.count == 99)
        #expect(Set(members.values.flatMap(\.self)).count == 306)
    }

    @Test("participating families have two to six members")
    func familySizes() {
        let families = participatingFamilies()
        #expect(families.count == 208)
        #expect(families.values.allSatisfy { (2...6).contains($0.count) })
    }

    @Test("Frederikssund has 30 to 35 young people at a time, 13 of them from start to end")
    func frederikssund() throws {
        let trial = try #require(tables.rows("initiatives.csv").first { $0["initiative"] == "FRS-UNG" })
        let (first, last) = (trial["starts_on"], trial["ends_on"])
        let periods = interventions.filter { $0["initiative"] == "FRS-UNG" }.map { ($0["starts_on"], $0["ends_on"]) }
        #expect(periods.count { $0.0 == first && $0.1 == last } == 13)
        for year in 2017...2020 {
            for day in ["01-01", "04-01", "07-01", "10-01"] {
                let date = "\(year)-\(day)"
                guard date > "2017-06-30", date < "2020-10-31" else { continue }
                let enrolled = periods.count { $0.0 <= date && date <= $0.1 }
                #expect((30...35).contains(enrolled), "\(enrolled) on \(date)")
            }
        }
    }

    @Test("there are years before, during and after")
    func phases() {
        let starts = interventions.map { $0["starts_on"].prefix(4) }
        for year in ["2016", "2017", "2018", "2019", "2020"] { #expect(starts.contains(Substring(year))) }
        #expect(interventions.contains { !$0["ends_on"].isEmpty && $0["ends_on"] < "2019-01-01" })
        #expect(interventions.contains { $0["ends_on"].isEmpty })
    }

    @Test("every initiative has somebody to compare with, who takes part in none")
    func comparison() {
        let compared = tables.rows("enrolments.csv").filter { $0["arm"] == "comparison" }
        #expect(Set(compared.map { $0["initiative"] }).count == 17)
        let citizens = Set(interventions.map { $0["cpr"] }.filter { !$0.isEmpty })
        #expect(compared.allSatisfy { !citizens.contains($0["cpr"]) })
        #expect(compared.allSatisfy { !$0["family"].hasPrefix("F") })
    }

    private var interventions: [SampleTables.Row] {
        tables.rows("enrolments.csv").filter { $0["arm"] == "intervention" }
    }

    /// Members by municipality and family.
    private func participatingFamilies() -> [String: Set<String>] {
        var families: [String: Set<String>] = [:]
        for row in tables.rows("families.csv") where row["family"].hasPrefix("F") {
            families[row["municipality"] + " " + row["family"], default: []].insert(row["cpr"])
        }
        return families
    }
}
