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
/// 7. `gates`: the limits of the model and closed years → publish or reject
/// 8. `publish`: one pointer row moves → the new generation
///
/// Where nothing has changed since the last publication, nothing is computed.
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
        let log = RunLog(console.log)
        let steps = RunSteps(run, log, console.meter)
        log.started(run: run.number)
        // The number alone: the run holds the connection, which would then hold itself.
        writer.onRetry = { [number = run.number] attempt, sqlState in
            log.retrying(run: number, attempt: attempt, sqlState: sqlState.flatMap { SqlState($0) })
        }
        owner.abandoned.forEach { log.ownerLost(run: run.number, lost: $0) }
        do {
            return try work(run, owner, workplace, steps, log, console)
        } catch {
            writeDown(error, run, log)
            throw error
        }
    }

    /// Steps 2 to 8.
    private func work(
        _ run: StoredRun, _ owner: RunOwner, _ workplace: Workplace, _ steps: RunSteps, _ log: RunLog,
        _ console: Console
    ) throws -> RunOutcome {
        guard let (scope, computed) = try calculate(run, owner, workplace, steps, console) else {
            try run.end(.unchanged)
            log.unchanged(run: run.number)
            return RunOutcome(run: run.number, result: .unchanged)
        }
        try run.store(computed.findings)
        try run.startValidating(posted: computed.posted, lines: computed.lines)
        try steps.enter(.reconcile)
        try Failpoint.reach(.validate)
        let reconciliations = try Reconciler(run).reconcile(
            scope.postedPairs, conventions: scope.model.workforce.conventions)
        try steps.reconciled(reconciliations, lines: computed.lines)
        try steps.enter(.secondOpinion)
        try secondOpinion(run, scope.model)
        try steps.done()
        try steps.enter(.gates)
        try holdAgainstGates(run, scope.model, log)
        try steps.done()
        let published = try publish(run, steps, log)
        return RunOutcome(
            run: run.number,
            result: .published(
                RunOutcome.Published(
                    generation: published.answer, proof: published.proof, reconciliations: reconciliations,
                    findings: computed.findings, model: scope.model)))
    }

    /// Step 8.
    private func publish(_ run: StoredRun, _ steps: RunSteps, _ log: RunLog) throws -> Committed<Int> {
        try run.becomeReady()
        log.ready(run: run.number)
        try steps.enter(.publish)
        try Failpoint.reach(.ready)
        let published = try Publisher(run).publish()
        steps.published(generation: published.answer)
        log.published(run: run.number, generation: published.answer)
        if published.proof != .answered { log.commitResolved(run: run.number, tookEffect: true) }
        return published
    }

    /// How a run ended that was not published.
    private func writeDown(_ error: any Error, _ run: StoredRun, _ log: RunLog) {
        let failure = Failure(error)
        if failure.isInterruption {
            end(run, .cancelled)
            log.cancelled(run: run.number)
        } else if let rejected = error as? RunRejected {
            end(run, .rejected)
            log.rejected(run: run.number, gates: rejected.findings.count)
        } else {
            end(run, .failed)
            if failure.status == .commitUnknown {
                log.commitUnknown(run: run.number)
            } else {
                log.failed(run: run.number, status: failure.status)
            }
        }
    }

    /// What the same run would give, without storing anything.
    package func dryRun(_ workplace: Workplace, _ console: Console) throws -> (
        totals: [MovedTotal.Key: Int128], hours: [WorkedHours], scope: RunScope
    ) {
        let reader = try workplace.connect(as: .batch, for: "run/dry")
        return try LedgerSnapshot.read(reader) { snapshot in
            let model = try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
            let scope = try RunScope(request, snapshot, model)
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
    private func secondOpinion(_ run: StoredRun, _ model: ModelDefinition) throws {
        let comparison = try ReferenceCheck(run.connection, run: run.number, model: model).sampleDifferences()
        guard comparison.differenceCount == 0 else {
            throw InvariantBroken(.storedDiffersFromReference, at: "run \(run.number)")
        }
    }

    /// Step 7. What is found is kept with the run.
    private func holdAgainstGates(_ run: StoredRun, _ model: ModelDefinition, _ log: RunLog) throws {
        let violations = try GateKeeper(run, model.gates, acceptsDrift: request.acceptsDrift).violations()
        guard !violations.isEmpty else { return }
        try run.store(violations)
        for violation in violations { log.gateFailed(run: run.number, violation) }
        throw RunRejected(run: run.number, findings: violations)
    }

    /// Steps 2 to 4, on a connection of their own: the snapshot ends before anything is checked or published.
    /// - Returns: nil where nothing has changed since the last publication
    private func calculate(
        _ run: StoredRun, _ owner: RunOwner, _ workplace: Workplace, _ steps: RunSteps, _ console: Console
    ) throws -> (RunScope, Computed)? {
        let reader = try workplace.connect(as: .batch, for: "run/\(run.number)")
        // It writes nothing, so it needs no fence; without its run it only has no reason to go on.
        reader.owner = run.connection
        try steps.enter(.extract)
        return try LedgerSnapshot.read(reader) { snapshot in
            let model = try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
            let years = try RunScope.years(request, model)
            let changes = ChangeCheck(owner, request, modelSha256: snapshot.modelSha256)
            guard try !changes.keepOtherModel() else { throw RunWords.otherModel }
            if try !request.recomputes && changes.areNone(in: years) {
                try steps.done()
                return nil
            }
            let scope = try RunScope(request, snapshot, model)
            try run.startCalculating(
                ledgerBatch: snapshot.batch, modelSha256: snapshot.modelSha256, modelText: snapshot.modelText)
            try steps.done(scope.posted)
            try Failpoint.reach(.extract)
            let context = AllocationContext(model: scope.model, facts: scope.facts)
            var computed = try compute(scope, context, snapshot, console) { year, allocate in
                try steps.enter(.compute, year: year)
                let lines = try ResultWriter.write(run, year: year, facts: scope.facts, model: scope.model) { writer in
                    try Failpoint.reach(.compute)
                    try allocate(StoringSink(writer))
                }
                try steps.done(scope.posted(in: year), lines: lines)
                return lines
            }
            try steps.enter(.work)
            try Failpoint.reach(.work)
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
    private func end(_ run: StoredRun, _ ending: StoredRun.Ending) {
        do {
            try run.connection.withoutInterruption { try run.end(ending) }
        } catch {
            return
        }
    }
}
