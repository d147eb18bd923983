import CostModel
import Postgres
import Published

/// Everything that a version of an export is made from, read from one generation.
struct ExportFacts {
    let source: ExportSource
    let years: ClosedRange<FiscalYear>
    let model: ModelDefinition
    let costs: [ExportCost]
    let times: [ExportTime]
    let hours: [WorkedHours]
    let files: [(name: String, sha256: String)]

    init(_ source: ExportSource, _ years: ClosedRange<FiscalYear>, _ connection: DatabaseConnection) throws {
        self.source = source
        self.years = years
        model = try ModelOfRun.definition(source.modelText)
        let query = try ExportQuery(connection, generation: source.generation, years: years)
        costs = try query.costs()
        times = try query.times()
        hours = try query.workedHours()
        files = try query.files(ofRun: source.run)
    }
}
