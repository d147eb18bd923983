import CostModel
import Postgres
import Publication

/// Steps 5 and 6 of a run: what is stored is read back, years side by side, and held against the ledger; the second opinion
/// looks at a sample of it meanwhile.
struct StoredProof {
    private let run: StoredRun
    private let scope: RunScope
    private let steps: RunSteps

    init(_ run: StoredRun, _ scope: RunScope, _ steps: RunSteps) {
        self.run = run
        self.scope = scope
        self.steps = steps
    }

    /// - Throws: `InvariantBroken` where two sides differ: one of them is wrong, and nothing is published
    func prove(
        _ sessions: RunSessions, lines: Int
    ) throws -> (reconciliations: [Reconciliation], stored: [Partition: StoredSums]) {
        let reconcile = try steps.enter(.reconcile)
        try Failpoint.reach(.validate)
        sessions.opinion.storedNow()
        let stored = try readBack(sessions)
        let reconciliations = try Reconciler(run).reconcile(
            scope.postedPairs, stored: stored, conventions: scope.model.workforce.conventions)
        try steps.reconciled(reconcile, reconciliations, lines: lines)
        try hear(sessions.opinion)
        return (reconciliations, stored)
    }

    private func readBack(_ sessions: RunSessions) throws -> [Partition: StoredSums] {
        var stored: [Partition: StoredSums] = [:]
        var crew: Crew<FiscalYear, [Partition: StoredSums]> = sessions.crew()
        crew.ends = { _, sums in stored.merge(sums) { first, _ in first } }
        try crew.work(on: scope.years, with: sessions.all) { [number = run.number] session, desk in
            while let year = desk.next() {
                desk.finish(year, try StoredYear(run: number, year: year, session.writer).sums())
            }
        }
        return stored
    }

    private func hear(_ opinion: SecondOpinion) throws {
        let step = try steps.enter(.secondOpinion)
        let sample = try opinion.comparison { [run] in try run.connection.checkStanding() }
        // A sample of nothing proves nothing.
        guard sample.differenceCount == 0, sample.partitionCount > 0 || scope.posted.rows == 0 else {
            throw InvariantBroken(.storedDiffersFromReference, at: "run \(run.number)")
        }
        try steps.done(step, lines: sample.lineCount)
    }
}
