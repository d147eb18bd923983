import CostModel
import Published
import Workforce

/// A figure in hours and FTE and everything behind it: stored sums, and the rows of the ledger as the run saw it.
struct WorkExplanation {
    let hours: [WorkedHours]
    /// The largest first.
    let sources: [WorkSource]
    /// Whose results it is of, oldest first.
    let runs: [(line: RunLine, modelName: String)]

    static let sourcesMax = 40

    /// - Throws: `InvariantBroken` where the rows are not what the stored sums were made of
    init(_ address: FigureAddress, _ listing: Listing, _ ledger: LedgerReader) throws {
        let query = FigureQuery(listing.reader)
        let hours = try listing.reader.workedHours().filter { row in
            WorkExplanation.matches(
                address, row.municipality, row.fiscalYear, row.initiative, row.nature, row.category)
        }
        self.hours = hours
        let runOf = try query.runs()
        let ofRun = Dictionary(grouping: hours) {
            runOf[Partition(municipality: $0.municipality, fiscalYear: $0.fiscalYear)] ?? 0
        }
        var found: Set<WorkSource> = []
        var sources: [WorkSource] = []
        for (run, stored) in ofRun.sorted(by: { $0.key < $1.key }) {
            let calculator = try ledger.work(ofRun: run, query)
            let places = Set(stored.map { Partition(municipality: $0.municipality, fiscalYear: $0.fiscalYear) })
            let computed = try calculator.calculate().hours.filter { row in
                places.contains(Partition(municipality: row.municipality, fiscalYear: row.fiscalYear))
                    && WorkExplanation.matches(
                        address, row.municipality, row.fiscalYear, row.initiative, row.nature, row.category)
            }
            guard Set(computed) == Set(stored) else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.work") }
            let own = calculator.sources.filter { source in
                places.contains {
                    (source.municipality ?? $0.municipality) == $0.municipality && source.fiscalYear == $0.fiscalYear
                }
                    && WorkExplanation.matches(
                        address, source.municipality, source.fiscalYear, source.initiative, source.nature,
                        source.category)
            }
            // What the whole network did is in every run's figures, and is one row all the same.
            sources += own.filter { $0.municipality != nil || !found.contains($0) }
            found.formUnion(own.filter { $0.municipality == nil })
        }
        self.runs = try ledger.origins(ofRuns: Set(ofRun.map(\.key)), query)
        self.sources = sources.sorted(by: WorkExplanation.precedes)
    }

    /// - Parameter municipality: nil for the whole network, which is in everybody's figures
    private static func matches(
        _ address: FigureAddress, _ municipality: Int16?, _ year: FiscalYear, _ initiative: String,
        _ nature: WorkCategory.Nature, _ category: String
    ) -> Bool {
        let condition = address.condition
        return (municipality.map { condition.allows("municipality", String($0)) } ?? true)
            && condition.allows("fiscal_year", year.description) && condition.allows("initiative", initiative)
            && condition.allows("nature", nature.rawValue) && condition.allows("category", category)
    }

    private static func size(_ source: WorkSource) -> Int128 {
        // A full position is some hundred thousand minutes a year; whatever cannot be computed comes last.
        max(source.minutes?.central ?? -1, source.positionDays * 4_000_000)
    }

    private static func precedes(_ left: WorkSource, _ right: WorkSource) -> Bool {
        let (a, b) = (size(left), size(right))
        if a != b { return a > b }
        func words(_ source: WorkSource) -> [String] {
            [
                source.fiscalYear.description, source.initiative, source.category, source.method.rawValue,
                source.employee, source.heldOn?.description ?? "", source.municipality.map { String($0) } ?? "",
            ]
        }
        return words(left).lexicographicallyPrecedes(words(right)) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
