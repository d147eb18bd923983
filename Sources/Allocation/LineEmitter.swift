import CostModel

/// Gives lines away in batches of bounded size, and counts what was given. Lines of zero are left out.
struct LineEmitter {
    private var batch: AllocatedCostBatch
    private(set) var given = ControlTotal.zero

    static let batchLinesMax = 1 << 15

    init(_ batch: AllocatedCostBatch) {
        self.batch = batch
    }

    mutating func give(
        slot: Int32, costClass: Int32, oere: Int64, _ sink: (AllocatedCostBatch) throws -> Void
    ) throws {
        guard oere != 0 else { return }
        given.add(oere: oere)
        batch.append(slot: slot, costClass: costClass, oere: oere)
        if batch.count == LineEmitter.batchLinesMax { try flush(sink) }
    }

    mutating func flush(_ sink: (AllocatedCostBatch) throws -> Void) throws {
        guard batch.count > 0 else { return }
        try sink(batch)
        batch.removeAll()
    }
}
