import Allocation
import CostModel
import Extraction
import Postgres
import Summary

/// One fiscal year: `PostingBatch` → allocate → `PartitionFrame`, `AllocatedCostBatch` → summarise → `YearSummary`, all of
/// it into a sink; nothing is held whole. Years know nothing of each other, so any number go on side by side.
struct YearComputation: Sendable {
    let scope: RunScope
    let context: AllocationContext
    let ledger: LedgerView

    /// What went through.
    struct Computed: Sendable {
        var posted = ControlTotal.zero
        var findings: [Finding] = []
    }

    /// - Parameters:
    ///   - reader: in a transaction that sees `ledger`
    ///   - advance: told how many postings have been read since it was told last
    func compute(
        _ year: FiscalYear, _ reader: DatabaseConnection, into sink: any ResultSink, advance: (Int) -> Void
    ) throws -> Computed {
        let municipalities = scope.municipalities(in: year)
        var allocator = YearAllocator(context: context, year: year, municipalities: municipalities)
        var computed = Computed()
        computed.posted = try ledger.readPostings(
            of: year, municipalities: municipalities, facts: scope.facts, reader
        ) { batch in
            try allocator.add(batch)
            advance(batch.count)
        }
        guard computed.posted == scope.posted(in: year) else {
            throw InvariantBroken(.extractedDoesNotEqualLedger, at: "\(year)")
        }
        computed.findings = try summarise(&allocator, sink)
        return computed
    }

    private func summarise(_ allocator: inout YearAllocator, _ sink: any ResultSink) throws -> [Finding] {
        var summarizer: YearSummarizer?
        var findings: [Finding] = []
        try allocator.finish(
            frame: { frame in
                try summarizer.map { try sink.finish($0.summaries()) }
                summarizer = YearSummarizer(frame)
                findings += frame.findings
                try sink.begin(frame)
            },
            lines: { batch in
                summarizer?.add(batch)
                try sink.take(batch)
            })
        try summarizer.map { try sink.finish($0.summaries()) }
        return findings
    }
}
