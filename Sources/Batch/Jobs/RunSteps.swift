import CostModel
import Publication

/// The steps of the run under way, one after the other: stored, logged and measured.
final class RunSteps {
    private let run: StoredRun
    private let log: RunLog
    private let meter: RunMeter
    private var place = 0
    private var current: (step: RunStep, year: FiscalYear?, start: ContinuousClock.Instant)?

    init(_ run: StoredRun, _ log: RunLog, _ meter: RunMeter) {
        self.run = run
        self.log = log
        self.meter = meter
    }

    func enter(_ step: RunStep, year: FiscalYear? = nil) throws {
        place += 1
        current = (step, year, .now)
        log.entered(run: run.number, step: step, year: year)
        try run.enter(step, place: place, year: year)
    }

    /// The step entered last is done.
    /// - Parameters:
    ///   - taken: rows and øre that went in; nil for a step that takes none
    ///   - lines: rows that it gave
    func done(_ taken: ControlTotal? = nil, rows: Int? = nil, lines: Int? = nil) throws {
        guard let (milliseconds, rows) = close(rows ?? taken?.rows, lines) else { return }
        try run.finish(place: place, milliseconds: milliseconds, rows: rows, oere: taken?.oere, lines: lines)
    }

    /// The lines are stored and add up to what was posted.
    func reconciled(_ reconciliations: [Reconciliation], lines: Int) throws {
        let posted = reconciliations.reduce(ControlTotal.zero) { $0 + $1.posted }
        meter.count(reconciliations, lines: lines)
        try done(posted, lines: lines)
    }

    /// The run is published, and no failure to write that down may make it look as if it were not.
    func published(generation: Int) {
        meter.generation = generation
        guard let (milliseconds, _) = close(nil, nil) else { return }
        do {
            try run.finish(place: place, milliseconds: milliseconds, rows: nil, oere: nil, lines: nil)
        } catch {
            return
        }
    }

    private func close(_ rows: Int?, _ lines: Int?) -> (milliseconds: Int, rows: Int?)? {
        guard let (step, year, start) = current else { return nil }
        current = nil
        let milliseconds = (ContinuousClock.now - start).milliseconds
        meter.add(step, milliseconds: milliseconds)
        if step == .work { meter.workRows += rows ?? 0 }
        log.done(run: run.number, step: step, year: year, rows: rows, lines: lines, milliseconds: milliseconds)
        return (milliseconds, rows)
    }
}
