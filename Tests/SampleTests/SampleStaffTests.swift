import CostModel
import Sample
import Testing

/// Whom and what the files about work name.
@Suite struct SampleStaffTests {
    private let tables = SampleTables.small
    private static let filesWithCategory = ["employments.csv", "time_entries.csv", "meetings.csv", "work_hours.csv"]
    private static let filesWithEmployee = ["employments.csv", "time_entries.csv", "assignments.csv"]

    @Test("categories are the model's, and every one is used")
    func categories() {
        let text = String(decoding: tables.bytes("model.yaml"), as: UTF8.self)
        let used = Set(SampleStaffTests.filesWithCategory.flatMap { tables.rows($0).map { $0["category"] } })
        #expect(used.allSatisfy { text.contains("{ id: \($0),") })
        #expect(
            used
                == SampleWorkload.development.union(SampleWorkload.bought).union(SampleWorkload.network).union(
                    SampleWorkload.operating))
    }

    @Test("initiatives belong to the municipality; the network has none", arguments: filesWithCategory)
    func initiatives(file: String) {
        let known = Set(tables.rows("initiatives.csv").map { $0["municipality"] + " " + $0["initiative"] })
        let named = Set(
            tables.rows(file).filter { !$0["initiative"].isEmpty }.map { $0["municipality"] + " " + $0["initiative"] })
        #expect(!named.isEmpty && named.isSubset(of: known))
    }

    @Test("cost centres are the municipality's", arguments: filesWithEmployee)
    func costCentres(file: String) {
        let known = Set(tables.rows("cost_centres.csv").map { $0["municipality"] + " " + $0["cost_centre"] })
        let named = Set(
            tables.rows(file).filter { !$0["cost_centre"].isEmpty }.map { $0["municipality"] + " " + $0["cost_centre"] }
        )
        #expect(!named.isEmpty && named.isSubset(of: known))
    }

    @Test("employees are codes", arguments: filesWithEmployee)
    func codes(file: String) {
        for row in tables.rows(file) {
            let place = row["municipality"].isEmpty ? "NET" : row["municipality"]
            #expect(row["employee"].wholeMatch(of: #/P-\d{3}-\d{2}|P-NET-\d{2}/#) != nil)
            #expect(row["employee"].hasPrefix("P-\(place)-"))
        }
    }

    @Test("every participant has a caseworker while enrolled, and the caseworker is employed then")
    func assignments() throws {
        let enrolled = try enrolments()
        let posts = Dictionary(grouping: tables.rows("employments.csv")) { $0["municipality"] + " " + $0["employee"] }
        var assigned = Set<String>()
        for row in tables.rows("assignments.csv") {
            let citizen = row["municipality"] + " " + row["cpr"]
            let days = try #require(period(row))
            let enrolment = try #require(enrolled[citizen])
            #expect(!days.isEmpty && enrolment.first <= days.first && days.last <= enrolment.last)
            assigned.insert(citizen)
            let own = posts[row["municipality"] + " " + row["employee"]] ?? []
            for day in [days.first, min(days.last, FiscalYear(2020).days.last)] {
                #expect(
                    own.contains { period($0)?.contains(day) == true && $0["cost_centre"] == row["cost_centre"] },
                    "\(row["employee"]) on \(day)")
            }
        }
        #expect(assigned.count == 1254)
    }

    @Test("a time entry names a citizen whom the employee has on that day")
    func namedCitizens() throws {
        let cases = Dictionary(grouping: tables.rows("assignments.csv")) { $0["employee"] + " " + $0["cpr"] }
        let named = tables.rows("time_entries.csv").filter { !$0["cpr"].isEmpty }
        #expect(named.count > 500)
        for row in named {
            let day = try #require(SampleWorkload.date(row["worked_on"]))
            let own = cases[row["employee"] + " " + row["cpr"]] ?? []
            #expect(own.contains { period($0)?.contains(day) == true })
        }
    }

    @Test("nobody works over 12 hours a day, and every entry has minutes")
    func days() {
        var minutes: [String: Int] = [:]
        for row in tables.rows("time_entries.csv") {
            minutes[row["municipality"] + row["employee"] + row["worked_on"], default: 0] += Int(row["minutes"]) ?? 0
        }
        #expect(minutes.values.allSatisfy { (1...720).contains($0) })
    }

    @Test("the posts of an employee are never over 100 % together")
    func posts() throws {
        for own in Dictionary(grouping: tables.rows("employments.csv"), by: { $0["municipality"] + $0["employee"] })
            .values
        {
            for row in own {
                let first = try #require(period(row)).first
                let together = own.filter { period($0)?.contains(first) == true }
                #expect(together.reduce(0) { $0 + (Double($1["position_percent"]) ?? .nan) } <= 100)
            }
        }
    }

    @Test("some have a post and time entries in one year: the post is not to be counted there")
    func postsWithEntries() {
        let recording = Set(tables.rows("time_entries.csv").map { $0["municipality"] + $0["employee"] })
        let posts = tables.rows("employments.csv").filter { $0["category"] != "casework" }
        #expect(posts.contains { recording.contains($0["municipality"] + $0["employee"]) })
        #expect(posts.contains { !recording.contains($0["municipality"] + $0["employee"]) })
    }

    @Test("some municipalities record casework, others do not")
    func recordedCasework() {
        let entries = tables.rows("time_entries.csv").filter { $0["category"] == "casework" }
        #expect(Set(entries.map { $0["municipality"] }).count == 3)
    }

    /// The days of each participant's enrolment, by municipality and CPR number; of a family, for all its members.
    private func enrolments() throws -> [String: DayRange] {
        var municipalities: [String: String] = [:]
        for row in tables.rows("initiatives.csv") { municipalities[row["initiative"]] = row["municipality"] }
        var enrolled: [String: DayRange] = [:]
        for row in tables.rows("enrolments.csv") where row["arm"] == "intervention" {
            let municipality = try #require(municipalities[row["initiative"]])
            enrolled[municipality + " " + row["cpr"] + row["family"]] = period(row)
        }
        for row in tables.rows("families.csv") {
            enrolled[row["municipality"] + " " + row["cpr"]] = enrolled[row["municipality"] + " " + row["family"]]
        }
        return enrolled
    }

    private func period(_ row: SampleTables.Row) -> DayRange? {
        SampleWorkload.date(row["starts_on"]).map {
            DayRange(first: $0, last: SampleWorkload.date(row["ends_on"]))
        }
    }
}
