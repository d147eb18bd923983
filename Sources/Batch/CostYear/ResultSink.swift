import CostModel
import Publication

/// Where a year's results go: begin a municipality, take its lines, finish with its summary.
protocol ResultSink {
    func begin(_ frame: PartitionFrame) throws
    func take(_ batch: AllocatedCostBatch) throws
    func finish(_ summaries: [YearSummary]) throws
}

/// Stores them.
struct StoringSink: ResultSink {
    private let writer: ResultWriter

    init(_ writer: ResultWriter) {
        self.writer = writer
    }

    func begin(_ frame: PartitionFrame) throws { try writer.begin(frame) }
    func take(_ batch: AllocatedCostBatch) throws { try writer.write(batch) }
    func finish(_ summaries: [YearSummary]) throws { try writer.write(summaries) }
}

/// Keeps only totals, for a dry run.
final class TotallingSink: ResultSink {
    private(set) var totals: [MovedTotal.Key: Int128] = [:]
    private let model: ModelDefinition
    private var classes: [CostClass] = []

    init(_ model: ModelDefinition) {
        self.model = model
    }

    func begin(_ frame: PartitionFrame) {
        classes = frame.classes
    }

    func take(_ batch: AllocatedCostBatch) {
        for index in 0..<batch.count {
            let costClass = classes[Int(batch.costClass[index]) - 1]
            let key = MovedTotal.Key(
                municipality: batch.municipality, fiscalYear: batch.fiscalYear,
                sector: costClass.sector.map { model.sectors[Int($0)].id } ?? "", status: costClass.status)
            totals[key, default: 0] += Int128(batch.oere[index])
        }
    }

    func finish(_ summaries: [YearSummary]) {}
}
