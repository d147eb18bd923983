import CostModel
import Sample
import Testing

@Suite struct SamplePersonsTests {
    private let tables = SampleTables.small
    private static let filesWithPersons = [
        "families.csv", "enrolments.csv", "participation.csv", "service_use.csv", "assignments.csv",
        "time_entries.csv", "postings.csv",
    ]

    @Test("every CPR number is synthetic", arguments: filesWithPersons)
    func synthetic(file: String) {
        let numbers = Set(tables.rows(file).map { $0["cpr"] })
        #expect(numbers.allSatisfy { $0.isEmpty || CprNumber($0)?.kind == .synthetic })
        #expect(numbers.count > 10)
    }

    @Test("birth years fit the lives: young people 1990-2000, other enrolled adults 1950-1998, children 2000-2016")
    func birthYears() throws {
        let youth = tables.rows("initiatives.csv").filter { $0["cluster"] == "youth" }.map { $0["initiative"] }
        for row in tables.rows("enrolments.csv") where !row["cpr"].isEmpty {
            let year = try #require(CprNumber(row["cpr"])?.birthDate?.year)
            #expect(youth.contains(row["initiative"]) ? (1990...2000).contains(year) : (1950...1998).contains(year))
        }
        for row in tables.rows("families.csv") {
            let bornOn = try #require(CprNumber(row["cpr"])?.birthDate)
            #expect((1964...1981).contains(bornOn.year) || (2000...2016).contains(bornOn.year))
            #expect(bornOn.description <= row["valid_from"])
        }
    }

    @Test("nobody is two persons: a citizen is enrolled once, and a family's members are in no other enrolment")
    func unique() {
        let citizens = tables.rows("enrolments.csv").map { $0["cpr"] }.filter { !$0.isEmpty }
        #expect(Set(citizens).count == citizens.count)
        #expect(Set(citizens).isDisjoint(with: tables.rows("families.csv").map { $0["cpr"] }))
    }

    @Test("no two numbers of a supply are the same")
    func supply() {
        let numbers = PersonNumbers(years: 1990...2000, serials: 3000..<4000, serialsFrom2000: 9000..<10_000, seed: 5)
        var seen = Set<UInt64>()
        for index in 0..<100_000 { seen.insert(numbers.person(at: index * 10).cpr) }
        #expect(seen.count == 100_000)
    }

    @Test("memberships of a citizen in one municipality never overlap")
    func memberships() {
        var periods: [String: [(String, String)]] = [:]
        for row in tables.rows("families.csv") {
            let end = row["valid_to"].isEmpty ? "9999-12-31" : row["valid_to"]
            #expect(row["valid_from"] <= end)
            periods[row["municipality"] + " " + row["cpr"], default: []].append((row["valid_from"], end))
        }
        for memberships in periods.values {
            let sorted = memberships.sorted { $0.0 < $1.0 }
            #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.1 < $1.0 })
        }
    }

    @Test("some members move: to another family, and with their family to another municipality")
    func moves() {
        var families: [String: Set<String>] = [:]
        var municipalities: [String: Set<String>] = [:]
        for row in tables.rows("families.csv") {
            families[row["municipality"] + " " + row["cpr"], default: []].insert(row["family"])
            municipalities[row["cpr"], default: []].insert(row["municipality"])
        }
        #expect(families.values.contains { $0.count == 2 })
        #expect(municipalities.values.contains { $0.count == 2 })
    }
}
