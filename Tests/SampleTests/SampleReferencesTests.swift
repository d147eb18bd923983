import CostModel
import Testing

/// What one file names, another has.
@Suite struct SampleReferencesTests {
    private let tables = SampleTables.small

    @Test(
        "postings name families, activities, cost centres and initiatives of their municipality",
        arguments: [
            ("family", "families.csv"), ("activity", "activities.csv"), ("cost_centre", "cost_centres.csv"),
            ("initiative", "initiatives.csv"),
        ])
    func postings(column: String, file: String) {
        let known = Set(tables.rows(file).map { $0["municipality"] + " " + $0[column] })
        let named = Set(
            tables.rows("postings.csv").filter { !$0[column].isEmpty }.map { $0["municipality"] + " " + $0[column] })
        #expect(!named.isEmpty)
        #expect(named.isSubset(of: known))
    }

    @Test("an enrolled family is one of the initiative's municipality")
    func enrolments() throws {
        var municipalities: [String: String] = [:]
        for row in tables.rows("initiatives.csv") { municipalities[row["initiative"]] = row["municipality"] }
        let families = Set(tables.rows("families.csv").map { $0["municipality"] + " " + $0["family"] })
        for row in tables.rows("enrolments.csv") {
            let municipality = try #require(municipalities[row["initiative"]])
            #expect(row["cpr"].isEmpty != row["family"].isEmpty)
            #expect(row["family"].isEmpty || families.contains(municipality + " " + row["family"]))
            #expect(row["ends_on"].isEmpty || row["starts_on"] <= row["ends_on"])
        }
    }

    @Test("courses that have participants exist, and an open end has no quantity")
    func participation() {
        let activities = Set(tables.rows("activities.csv").map { $0["activity"] })
        let rows = tables.rows("participation.csv")
        #expect(rows.allSatisfy { activities.contains($0["activity"]) })
        #expect(rows.allSatisfy { !$0["ends_on"].isEmpty || $0["quantity"].isEmpty })
        #expect(rows.contains { $0["ends_on"].isEmpty })
        #expect(Set(rows.map { $0["activity"] + " " + $0["cpr"] }).count == rows.count)
        #expect(Set(rows.map { $0["activity"] }).count < activities.count)
    }

    @Test("centres that are used have a row for the year, and no more output than capacity")
    func costCentres() {
        var capacities: [String: Int] = [:]
        for row in tables.rows("cost_centres.csv") {
            let key = [row["municipality"], row["cost_centre"], row["fiscal_year"]].joined(separator: " ")
            capacities[key] = row["capacity"].isEmpty ? Int.max : (Int(row["capacity"]) ?? 0) * 1000
        }
        for row in tables.rows("cost_centre_use.csv") {
            for column in ["provider", "receiver"] {
                let key = [row["municipality"], row[column], row["fiscal_year"]].joined(separator: " ")
                #expect(capacities[key] != nil)
            }
        }
        var used: [String: Int] = [:]
        for row in tables.rows("service_use.csv") {
            let year = String(row["used_on"].prefix(4))
            let key = [row["municipality"], row["cost_centre"], year].joined(separator: " ")
            used[key, default: 0] += thousandths(row["quantity"])
        }
        #expect(used.allSatisfy { (capacities[$0.key] ?? 0) >= $0.value })
        #expect(capacities.values.contains { $0 != Int.max })
    }

    @Test("nobody is served, taught or paid for before birth")
    func afterBirth() throws {
        for row in tables.rows("service_use.csv") {
            let bornOn = try #require(CprNumber(row["cpr"])?.birthDate)
            #expect(bornOn.description <= row["used_on"])
        }
        for row in tables.rows("postings.csv") where !row["cpr"].isEmpty {
            let bornOn = try #require(CprNumber(row["cpr"])?.birthDate)
            #expect(bornOn.description <= row["posted_on"])
        }
    }

    private func thousandths(_ text: String) -> Int {
        let parts = text.split(separator: ".")
        let decimals = parts.count == 2 ? (parts[1] + "000").prefix(3) : "000"
        return (Int(parts[0]) ?? 0) * 1000 + (Int(decimals) ?? 0)
    }
}
