import CostModel
import Postgres
import Publication
import Verification

/// Steps 5 and 6 of a run: what is stored is read back and held against the ledger, and a sample of it against the
/// reference in SQL; side by side.
struct StoredProof {
    private enum Piece: Sendable {
        /// The longest comes first.
        case sample
        case year(FiscalYear)
    }

    private enum Answer: Sendable {
        case sample(ReferenceComparison)
        case year([Partition: StoredSums])
    }

    private let run: StoredRun
    private let scope: RunScope
    private let steps: RunSteps

    init(_ run: StoredRun, _ scope: RunScope, _ steps: RunSteps) {
        self.run = run
        self.scope = scope
        self.steps = steps
    }

    /// - Throws: `InvariantBroken` where the two sides differ: one of them is wrong, and nothing is published
    func prove(_ sessions: RunSessions, lines: Int) throws -> [Reconciliation] {
        let reconcile = try steps.enter(.reconcile)
        try Failpoint.reach(.validate)
        let (stored, sample) = try read(sessions)
        let reconciliations = try Reconciler(run).reconcile(
            scope.postedPairs, stored: stored, conventions: scope.model.workforce.conventions)
        try steps.reconciled(reconcile, reconciliations, lines: lines)
        // A sample of nothing proves nothing.
        guard sample.differenceCount == 0, sample.partitionCount > 0 || scope.posted.rows == 0 else {
            throw InvariantBroken(.storedDiffersFromReference, at: "run \(run.number)")
        }
        return reconciliations
    }

    private func read(_ sessions: RunSessions) throws -> ([Partition: StoredSums], ReferenceComparison) {
        var stored: [Partition: StoredSums] = [:]
        var sample = ReferenceComparison.nothing
        var sampling: RunSteps.Open?
        var crew: Crew<Piece, Answer> = sessions.crew()
        crew.begins = { piece in
            if case .sample = piece { sampling = try steps.enter(.secondOpinion) }
        }
        crew.ends = { _, answer in
            switch answer {
            case .year(let sums): stored.merge(sums) { first, _ in first }
            case .sample(let comparison):
                sample = comparison
                if let sampling { try steps.done(sampling) }
            }
        }
        let pieces = [Piece.sample] + scope.years.map(Piece.year)
        try crew.work(on: pieces, with: sessions.all) { [number = run.number, model = scope.model] session, desk in
            while let piece = desk.next() {
                switch piece {
                case .sample:
                    let check = ReferenceCheck(session.writer, run: number, model: model)
                    desk.finish(piece, .sample(try check.sampleDifferences()))
                case .year(let year):
                    let sums = try StoredYear(run: number, year: year, session.writer).sums()
                    desk.finish(piece, .year(sums))
                }
            }
        }
        return (stored, sample)
    }
}
