import CostModel
import Testing

/// What the five files about work come to, reckoned from their text in the plainest way and with nothing of the program's own
/// arithmetic: minutes as `Double`, which holds all whole and half minutes exactly.
struct SampleWorkload: CustomTestStringConvertible {
    struct Key: Hashable {
        /// Empty for the whole network.
        let municipality: String
        let year: Int
        let category: String
    }

    struct Minutes {
        var low = 0.0
        var central = 0.0
        var high = 0.0
        /// Of the central minutes, those whose low and high differ.
        var assumed = 0.0
    }

    static let small = SampleWorkload(SampleTables.small, seed: 7)
    /// Of other seeds than the small one's.
    static let others: [SampleWorkload] = [1, 8, 9].map { seed in
        SampleWorkload(SampleTables(postingCount: 20_000, seed: seed, before: "postings.csv"), seed: seed)
    }
    static let years = 2015...2020
    private static let minutesPerFullTimeYear = 1924.0 * 60

    let testDescription: String
    private(set) var minutes: [Key: Minutes] = [:]
    /// FTE of the posts at a cost centre, by municipality and year.
    private(set) var postsWithCentre: [String: Double] = [:]
    /// Open assignments on an average day, by municipality and year.
    private(set) var openCases: [String: Double] = [:]

    init(_ tables: SampleTables, seed: UInt64) {
        testDescription = "seed \(seed)"
        var recording = Set<String>()
        for row in tables.rows("time_entries.csv") {
            let year = Int(row["worked_on"].prefix(4)) ?? 0
            recording.insert("\(row["municipality"]) \(row["employee"]) \(year)")
            add(row, year, [number(row["minutes"]) * share(row)])
        }
        for row in tables.rows("work_hours.csv") {
            let hours = ["hours_low", "hours_central", "hours_high"].map { number(row[$0]) }
            add(row, Int(row["fiscal_year"]) ?? 0, hours.map { $0 * 60 * share(row) })
        }
        for row in tables.rows("meetings.csv") {
            let times = number(row["participants"]) * (row["occurrences"].isEmpty ? 1 : number(row["occurrences"]))
            let lengths = row["minutes"].isEmpty ? [60, 90, 120] : [number(row["minutes"])]
            add(row, Int(row["held_on"].prefix(4)) ?? 0, lengths.map { $0 * times })
        }
        for row in tables.rows("employments.csv") {
            for year in SampleWorkload.years {
                let days = SampleWorkload.days(row, in: year)
                let weekdays = Double(SampleWorkload.weekdayCount(days))
                guard weekdays > 0 else { continue }
                let whole = Double(SampleWorkload.weekdayCount(FiscalYear(Int16(year)).days))
                let fte = number(row["position_percent"]) / 100 * weekdays / whole
                let place = "\(row["municipality"]) \(year)"
                if !row["cost_centre"].isEmpty { postsWithCentre[place, default: 0] += fte }
                guard !recording.contains("\(row["municipality"]) \(row["employee"]) \(year)") else { continue }
                add(row, year, [fte * SampleWorkload.minutesPerFullTimeYear])
            }
        }
        for row in tables.rows("assignments.csv") {
            for year in SampleWorkload.years {
                let days = SampleWorkload.days(row, in: year).dayCount
                let whole = FiscalYear(Int16(year)).days.dayCount
                openCases["\(row["municipality"]) \(year)", default: 0] += Double(days) / Double(whole)
            }
        }
    }

    /// Minutes of a municipality (empty: the network) in a year, in all categories that `isCounted` takes.
    func sum(_ municipality: String, _ years: ClosedRange<Int>, _ isCounted: (String) -> Bool) -> Minutes {
        var sum = Minutes()
        for (key, minutes) in minutes
        where key.municipality == municipality && years.contains(key.year) && isCounted(key.category) {
            sum.low += minutes.low
            sum.central += minutes.central
            sum.high += minutes.high
            sum.assumed += minutes.assumed
        }
        return sum
    }

    /// Local development in FTE of 1,924 hours.
    func development(_ municipality: String, _ year: Int) -> (low: Double, central: Double, high: Double) {
        let minutes = sum(municipality, year...year) { SampleWorkload.development.contains($0) }
        let full = SampleWorkload.minutesPerFullTimeYear
        return (minutes.low / full, minutes.central / full, minutes.high / full)
    }

    static let development: Set = [
        "project_management", "local_project_management", "development", "meetings", "evaluation",
        "financial_follow_up", "coordinators", "coordination", "training", "new_teamwork", "new_financial_management",
        "driving_persons",
    ]
    static let bought: Set = ["external_consultants", "external_training"]
    static let network: Set = ["network_event", "network_secretariat", "network_own_staff"]
    static let operating: Set = ["casework", "support"]

    /// A row's days within a year; an empty end is open.
    static func days(_ row: SampleTables.Row, in year: Int) -> DayRange {
        let first = date(row["starts_on"]) ?? DayRange.openEnd
        return DayRange(first: first, last: date(row["ends_on"])).intersection(FiscalYear(Int16(year)).days)
    }

    static func date(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    /// Mondays to Fridays, counted day by day; 1 January 2000 was a Saturday.
    private static func weekdayCount(_ days: DayRange) -> Int {
        guard !days.isEmpty else { return 0 }
        return (days.first.dayNumber...days.last.dayNumber).count { ![0, 1].contains($0 % 7) }
    }

    /// One value is low, central and high.
    private mutating func add(_ row: SampleTables.Row, _ year: Int, _ values: [Double]) {
        let key = Key(municipality: row["municipality"], year: year, category: row["category"])
        let central = values[values.count / 2]
        let isAssumed = values.contains { $0 != central }
        minutes[key, default: Minutes()].low += values[0]
        minutes[key, default: Minutes()].central += central
        minutes[key, default: Minutes()].high += values[values.count - 1]
        minutes[key, default: Minutes()].assumed += isAssumed ? central : 0
    }

    private func share(_ row: SampleTables.Row) -> Double {
        row["share_percent"].isEmpty ? 1 : number(row["share_percent"]) / 100
    }

    private func number(_ text: String) -> Double {
        Double(text) ?? .nan
    }
}
