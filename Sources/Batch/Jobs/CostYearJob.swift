import Allocation
import CostModel
import Extraction
import ModelFile
import Postgres
import Publication
import Published
import Summary
import Verification

/// `omkost run`: the batch.
///
/// 1. `lock`: this process is the one run under way → `StoredRun`
/// 2. `extract`: one snapshot of the ledger → `LedgerFacts`, posted totals
/// 3. `compute`, for each fiscal year: `PostingBatch` → allocate → `PartitionFrame`, `AllocatedCostBatch` → summarise →
///    `YearSummary` → store; nothing is held whole
/// 4. `work`: `WorkFacts` → `WorkedHours`, `Caseload` → store
/// 5. `reconcile`: from the stored rows → `Reconciliation`
/// 6. `secondOpinion`: a sample of the stored lines against the reference in SQL
/// 7. `publish`: one pointer row moves → the new generation
///
/// Nothing is visible before the last step. Whenever the process dies, the last publication stays as it is, and the next
/// run begins anew.
package struct CostYearJob {
    private let request: RunRequest

    package init(_ request: RunRequest) {
        self.request = request
    }

    package func run(_ workplace: Workplace, _ console: Console) throws -> RunOutcome {
        let writer = try workplace.connect(as: .batch, for: "run")
        let owner = try RunOwner(writer)
        let run = try owner.begin(request)
        let log = RunLog(isWanted: !console.isQuiet)
        let steps = RunSteps(run, log, console.meter)
        log.started(run: run.number)
        owner.abandoned.forEach { log.ownerLost(run: run.number, lost: $0) }
        do {
            let (scope, computed) = try calculate(run, workplace, steps, console)
            try run.store(computed.findings)
            try run.startValidating(posted: computed.posted, lines: computed.lines)
            try steps.enter(.reconcile)
            let reconciliations = try Reconciler(run).reconcile(scope.postedPairs)
            try steps.reconciled(reconciliations, lines: computed.lines)
            try steps.enter(.secondOpinion)
            try secondOpinion(run, writer, scope.model)
            try steps.done()
            try run.becomeReady()
            log.ready(run: run.number)
            try steps.enter(.publish)
            let generation = try Publisher(run).publish()
            steps.published(generation: generation)
            log.published(run: run.number, generation: generation)
            return RunOutcome(
                run: run.number, generation: generation, reconciliations: reconciliations, findings: computed.findings,
                model: scope.model)
        } catch {
            let failure = Failure(error)
            end(run, writer, failure.isInterruption ? .cancelled : .failed)
            if failure.isInterruption {
                log.cancelled(run: run.number)
            } else {
                log.failed(run: run.number, status: failure.status)
            }
            throw error
        }
    }

    /// What the same run would give, without storing anything.
    package func dryRun(_ workplace: Workplace, _ console: Console) throws -> (
        totals: [MovedTotal.Key: Int128], hours: [WorkedHours], scope: RunScope
    ) {
        let reader = try workplace.connect(as: .batch, for: "run/dry")
        return try LedgerSnapshot.read(reader) { snapshot in
            let scope = try RunScope(request, snapshot)
            let sink = TotallingSink(scope.model)
            let context = AllocationContext(model: scope.model, facts: scope.facts)
            _ = try compute(scope, context, snapshot, console) { _, allocate in
                try allocate(sink)
                return 0
            }
            return (sink.totals, try YearWorkforce(scope, context, snapshot).hours, scope)
        }
    }

    // MARK: Steps

    /// Step 6. A difference means that one of the two programs is wrong; nothing is published.
    private func secondOpinion(
        _ run: StoredRun, _ connection: DatabaseConnection, _ model: ModelDefinition
    ) throws {
        let comparison = try ReferenceCheck(connection, run: run.number, model: model).sampleDifferences()
        guard comparison.differenceCount == 0 else {
            throw InvariantBroken(.storedDiffersFromReference, at: "run \(run.number)")
        }
    }

    /// Steps 2 to 4, on a connection of their own: the snapshot ends before anything is checked or published.
    private func calculate(
        _ run: StoredRun, _ workplace: Workplace, _ steps: RunSteps, _ console: Console
    ) throws -> (RunScope, Computed) {
        let reader = try workplace.connect(as: .batch, for: "run/\(run.number)")
        try steps.enter(.extract)
        return try LedgerSnapshot.read(reader) { snapshot in
            let scope = try RunScope(request, snapshot)
            try run.startCalculating(
                ledgerBatch: snapshot.batch, modelSha256: snapshot.modelSha256, modelText: snapshot.modelText)
            try steps.done(scope.posted)
            let context = AllocationContext(model: scope.model, facts: scope.facts)
            var computed = try compute(scope, context, snapshot, console) { year, allocate in
                try steps.enter(.compute, year: year)
                let lines = try ResultWriter.write(run, year: year, facts: scope.facts, model: scope.model) { writer in
                    try allocate(StoringSink(writer))
                }
                try steps.done(scope.posted(in: year), lines: lines)
                return lines
            }
            try steps.enter(.work)
            let work = try YearWorkforce(scope, context, snapshot)
            try run.store(work.hours, work.caseloads)
            computed.findings += work.findings
            try steps.done(rows: work.rowCount, lines: work.hours.count)
            return (scope, computed)
        }
    }

    private struct Computed {
        var posted = ControlTotal.zero
        var lines = 0
        var findings: [Finding] = []
    }

    /// Step 3. `store` runs the year's allocation against a sink of its choosing.
    private func compute(
        _ scope: RunScope, _ context: AllocationContext, _ snapshot: LedgerSnapshot, _ console: Console,
        _ store: (FiscalYear, (any ResultSink) throws -> Void) throws -> Int
    ) throws -> Computed {
        var computed = Computed()
        computed.findings = scope.findings
        let total = Int64(scope.posted.rows)
        var rowsRead: Int64 = 0
        for year in scope.years {
            let lines = try store(year) { sink in
                var allocator = YearAllocator(context: context, year: year, municipalities: scope.municipalities)
                let read = try snapshot.readPostings(
                    of: year, municipality: request.municipality, facts: scope.facts
                ) { batch in
                    try allocator.add(batch)
                    rowsRead += Int64(batch.count)
                    console.progress("run", done: rowsRead, total: total)
                }
                guard read == scope.posted(in: year) else {
                    throw InvariantBroken(.extractedDoesNotEqualLedger, at: "\(year)")
                }
                computed.posted += read
                try summarise(&allocator, sink, &computed.findings)
            }
            computed.lines += lines
        }
        return computed
    }

    private func summarise(
        _ allocator: inout YearAllocator, _ sink: any ResultSink, _ findings: inout [Finding]
    ) throws {
        var summarizer: YearSummarizer?
        var noticed: [Finding] = []
        try allocator.finish(
            frame: { frame in
                try summarizer.map { try sink.finish($0.summaries()) }
                summarizer = YearSummarizer(frame)
                noticed += frame.findings
                try sink.begin(frame)
            },
            lines: { batch in
                summarizer?.add(batch)
                try sink.take(batch)
            })
        try summarizer.map { try sink.finish($0.summaries()) }
        findings += noticed
    }

    /// Writes down how a failed run ended. Where that fails too, the next run declares it abandoned.
    private func end(_ run: StoredRun, _ connection: DatabaseConnection, _ ending: StoredRun.Ending) {
        do {
            try connection.withoutInterruption { try run.end(ending) }
        } catch {
            return
        }
    }
}
