import Allocation
import CostModel
import Extraction
import Postgres
import Publication

/// Steps 3 and 4 of a run: every year computed and stored, side by side, then the hours.
struct CostCalculation {
    struct Computed {
        var posted = ControlTotal.zero
        var lines = 0
        var findings: [Finding] = []
    }

    private let run: StoredRun
    private let scope: RunScope
    private let steps: RunSteps
    private let console: Console

    init(_ run: StoredRun, _ scope: RunScope, _ steps: RunSteps, _ console: Console) {
        self.run = run
        self.scope = scope
        self.steps = steps
        self.console = console
    }

    func calculate(_ sessions: RunSessions, _ snapshot: LedgerSnapshot) throws -> Computed {
        let context = AllocationContext(model: scope.model, facts: scope.facts)
        let years = try compute(sessions, YearComputation(scope: scope, context: context, ledger: snapshot.share()))
        var computed = Computed()
        computed.findings = scope.findings
        for year in scope.years {
            guard let stored = years[year] else { continue }
            computed.posted += stored.computed.posted
            computed.lines += stored.lines
            computed.findings += stored.computed.findings
        }
        computed.findings += try work(context, snapshot)
        return computed
    }

    private struct YearResult: Sendable {
        var computed: YearComputation.Computed
        var lines: Int
    }

    /// Step 3.
    private func compute(
        _ sessions: RunSessions, _ computation: YearComputation
    ) throws -> [FiscalYear: YearResult] {
        var open: [FiscalYear: RunSteps.Open] = [:]
        var stored: [FiscalYear: YearResult] = [:]
        let total = Int64(scope.posted.rows)
        var rowsRead: Int64 = 0
        var crew: Crew<FiscalYear, YearResult> = sessions.crew()
        crew.begins = { open[$0] = try steps.enter(.compute, year: $0) }
        crew.advances = { rows in
            rowsRead += Int64(rows)
            console.progress("run", done: rowsRead, total: total)
        }
        crew.ends = { year, answer in
            stored[year] = answer
            guard let open = open[year] else { return }
            try steps.done(open, scope.posted(in: year), lines: answer.lines)
        }
        try crew.work(on: scope.years, with: sessions.all) { [number = run.number] session, desk in
            try computation.ledger.read(session.reader) {
                while let year = desk.next() {
                    desk.finish(year, try CostCalculation.store(year, number, computation, session, desk.advance))
                }
            }
        }
        return stored
    }

    /// One year, on a worker's thread.
    private static func store(
        _ year: FiscalYear, _ run: Int, _ computation: YearComputation, _ session: RunSession,
        _ advance: (Int) -> Void
    ) throws -> YearResult {
        var computed = YearComputation.Computed()
        let scope = computation.scope
        let lines = try ResultWriter.write(
            run: run, year: year, facts: scope.facts, model: scope.model, session.writer
        ) { writer in
            try Failpoint.reach(.compute)
            computed = try computation.compute(
                year, session.reader, into: StoringSink(writer), advance: advance)
        }
        return YearResult(computed: computed, lines: lines)
    }

    /// Step 4.
    private func work(_ context: AllocationContext, _ snapshot: LedgerSnapshot) throws -> [Finding] {
        let open = try steps.enter(.work)
        try Failpoint.reach(.work)
        let work = try YearWorkforce(scope, context, snapshot)
        try run.store(work.hours, work.caseloads)
        try steps.done(open, rows: work.rowCount, lines: work.hours.count)
        return work.findings
    }
}
