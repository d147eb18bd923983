import Allocation
import CostModel
import Extraction
import Postgres

/// What a run would come to.
package struct DryRunFigures {
    /// Øre by municipality, fiscal year, sector and status.
    var totals: [MovedTotal.Key: Int128] = [:]
    var hours: [WorkedHours] = []
    var scope: RunScope
}

/// A run that stores nothing: every year computed, side by side, and added up.
struct DryRun {
    private let scope: RunScope
    private let snapshot: LedgerSnapshot
    private let console: Console

    init(_ scope: RunScope, _ snapshot: LedgerSnapshot, _ console: Console) {
        self.scope = scope
        self.snapshot = snapshot
        self.console = console
    }

    /// - Parameter sessions: one for each worker
    func figures(_ sessions: [DatabaseConnection]) throws -> DryRunFigures {
        let context = AllocationContext(model: scope.model, facts: scope.facts)
        let computation = YearComputation(scope: scope, context: context, ledger: try snapshot.share())
        var figures = DryRunFigures(scope: scope)
        let total = Int64(scope.posted.rows)
        var rowsRead: Int64 = 0
        var crew = Crew<FiscalYear, [MovedTotal.Key: Int128]>(halt: Halt())
        crew.advances = { rows in
            rowsRead += Int64(rows)
            console.progress("run", done: rowsRead, total: total)
        }
        crew.ends = { _, totals in figures.totals.merge(totals) { first, _ in first } }
        for session in sessions { session.halt = crew.halt }
        try crew.work(on: scope.years, with: sessions) { session, desk in
            try computation.ledger.read(session) {
                while let year = desk.next() {
                    let sink = TotallingSink(computation.scope.model)
                    _ = try computation.compute(year, session, into: sink, advance: desk.advance)
                    desk.finish(year, sink.totals)
                }
            }
        }
        figures.hours = try YearWorkforce(scope, context, snapshot).hours
        return figures
    }
}
