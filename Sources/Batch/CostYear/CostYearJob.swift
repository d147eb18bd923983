import CostModel
import Extraction
import ModelFile
import Postgres
import Publication

/// `omkost run`: the batch.
///
/// 1. `lock`: this process is the one run under way → `StoredRun`
/// 2. `extract`: one snapshot of the ledger → `RunPlan`, `LedgerFacts`, posted totals
/// 3. `compute`, for each fiscal year: `PostingBatch` → allocate → summarise → store (`YearComputation`)
/// 4. `work`: `WorkFacts` → `WorkedHours`, `Caseload` → store
/// 5. `reconcile`: the stored rows, read back → `Reconciliation` (`StoredProof`)
/// 6. `secondOpinion`: a sample of the stored lines against the reference in SQL
/// 7. `gates`: the limits of the model and closed years → publish or reject
/// 8. `publish`: one pointer row moves → the new generation
///
/// The plan leaves out what stands: a run computes only municipalities and years that something has touched since they were
/// published, and where nothing has, it computes nothing. Years go on side by side, each on a worker of the run.
///
/// Nothing is visible before the last step. Whenever the process dies, the last publication stays as it is, and the next
/// run begins anew.
package struct CostYearJob {
    private let request: RunRequest
    private let workerCount: Int

    /// - Parameter workerCount: how many years are worked on side by side, from 1; no result depends on it
    package init(_ request: RunRequest, workerCount: Int) {
        self.request = request
        self.workerCount = workerCount
    }

    package func run(_ workplace: Workplace, _ console: Console) throws -> RunOutcome {
        let writer = try workplace.connect(as: .batch, for: "run")
        let owner = try RunOwner(writer)
        defer { owner.release() }
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

    /// What the same run would give, without storing anything.
    package func dryRun(_ workplace: Workplace, _ console: Console) throws -> DryRunFigures {
        let reader = try workplace.connect(as: .batch, for: "run/dry")
        return try LedgerSnapshot.read(reader) { snapshot in
            let model = try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
            let wanted = try RunPlan.wanted(request, model, known: snapshot.municipalities())
            let scope = try RunScope(RunPlan(request, wanted: wanted, published: []), snapshot, model)
            let sessions = try (0..<scope.workerCount(atMost: workerCount)).map { _ in
                try workplace.connect(as: .batch, for: "run/dry")
            }
            return try DryRun(scope, snapshot, console).figures(sessions)
        }
    }

    /// Steps 2 to 8.
    private func work(
        _ run: StoredRun, _ owner: RunOwner, _ workplace: Workplace, _ steps: RunSteps, _ log: RunLog,
        _ console: Console
    ) throws -> RunOutcome {
        guard let (scope, sessions, computed) = try calculate(run, owner, workplace, steps, console) else {
            try run.end(.unchanged)
            log.unchanged(run: run.number)
            return RunOutcome(run: run.number, result: .unchanged)
        }
        try run.store(computed.findings)
        try run.startValidating(posted: computed.posted, lines: computed.lines)
        let (reconciliations, stored) = try StoredProof(run, scope, steps).prove(sessions, lines: computed.lines)
        let gates = try steps.enter(.gates)
        try holdAgainstGates(run, scope, stored, log)
        try steps.done(gates)
        let published = try publish(run, scope.plan, steps, log)
        return RunOutcome(
            run: run.number,
            result: .published(
                RunOutcome.Published(
                    generation: published.answer, proof: published.proof, computedCount: reconciliations.count,
                    keptCount: scope.plan.kept.count)))
    }

    // MARK: Steps

    /// Steps 2 to 4, on connections of their own: the snapshot ends before anything is checked or published.
    /// - Returns: nil where nothing has changed since the last publication
    private func calculate(
        _ run: StoredRun, _ owner: RunOwner, _ workplace: Workplace, _ steps: RunSteps, _ console: Console
    ) throws -> (RunScope, RunSessions, CostCalculation.Computed)? {
        let reader = try workplace.connect(as: .batch, for: "run/\(run.number)")
        // It writes nothing, so it needs no fence; without its run it only has no reason to go on.
        reader.owner = run.connection
        let extract = try steps.enter(.extract)
        return try LedgerSnapshot.read(reader) { snapshot in
            let model = try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
            let wanted = try RunPlan.wanted(request, model, known: snapshot.municipalities())
            let changes = ChangeCheck(
                owner, request, ledgerBatch: snapshot.batch, modelSha256: snapshot.modelSha256)
            guard try !changes.keepOtherModel() else { throw RunWords.otherModel }
            let plan = RunPlan(
                request, wanted: wanted, published: try changes.published(),
                hasNews: try request.isWhole && changes.bringNews(besides: model.years))
            guard !plan.isEmpty else {
                try steps.done(extract)
                return nil
            }
            let scope = try RunScope(plan, snapshot, model)
            try run.startCalculating(
                ledgerBatch: snapshot.batch, modelSha256: snapshot.modelSha256, modelText: snapshot.modelText)
            try steps.done(extract, scope.posted)
            try Failpoint.reach(.extract)
            let sessions = try RunSessions(scope.workerCount(atMost: workerCount), of: run, scope, workplace)
            return (scope, sessions, try CostCalculation(run, scope, steps, console).calculate(sessions, snapshot))
        }
    }

    /// Step 7. What is found is kept with the run.
    private func holdAgainstGates(
        _ run: StoredRun, _ scope: RunScope, _ stored: [Partition: StoredSums], _ log: RunLog
    ) throws {
        let keeper = GateKeeper(
            run, scope.model.gates, stored: stored, kept: scope.plan.kept, acceptsDrift: request.acceptsDrift)
        let violations = try keeper.violations()
        guard !violations.isEmpty else { return }
        try run.store(violations)
        for violation in violations { log.gateFailed(run: run.number, violation) }
        throw RunRejected(run: run.number, findings: violations)
    }

    /// Step 8.
    private func publish(
        _ run: StoredRun, _ plan: RunPlan, _ steps: RunSteps, _ log: RunLog
    ) throws -> Committed<Int> {
        try run.becomeReady()
        log.ready(run: run.number)
        let publish = try steps.enter(.publish)
        try Failpoint.reach(.ready)
        let published = try Publisher(run, kept: plan.kept).publish()
        steps.published(publish, generation: published.answer)
        log.published(run: run.number, generation: published.answer)
        if published.proof != .answered { log.commitResolved(run: run.number, tookEffect: true) }
        return published
    }

    // MARK: The end of a run that was not published

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

    /// Where that fails too, the next run declares it abandoned.
    private func end(_ run: StoredRun, _ ending: StoredRun.Ending) {
        do {
            try run.connection.withoutInterruption { try run.end(ending) }
        } catch {
            return
        }
    }
}
