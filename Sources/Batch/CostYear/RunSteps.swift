import CostModel
import Publication

/// The steps of the run under way: stored, logged and measured. Some are under way side by side.
final class RunSteps {
    /// A step that has begun.
    struct Open {
        fileprivate let step: RunStep
        fileprivate let year: FiscalYear?
        fileprivate let place: Int
        fileprivate let start = ContinuousClock.now
    }

    private let run: StoredRun
    private let log: RunLog
    private let meter: RunMeter
    private var place = 0
    /// Of the first year of a step.
    private var starts: [RunStep: ContinuousClock.Instant] = [:]

    init(_ run: StoredRun, _ log: RunLog, _ meter: RunMeter) {
        self.run = run
        self.log = log
        self.meter = meter
    }

    func enter(_ step: RunStep, year: FiscalYear? = nil) throws -> Open {
        place += 1
        log.entered(run: run.number, step: step, year: year)
        try run.enter(step, place: place, year: year)
        let open = Open(step: step, year: year, place: place)
        if starts[step] == nil { starts[step] = open.start }
        return open
    }

    /// - Parameters:
    ///   - taken: rows and øre that went in; nil for a step that takes none
    ///   - lines: rows that it gave
    func done(_ open: Open, _ taken: ControlTotal? = nil, rows: Int? = nil, lines: Int? = nil) throws {
        let rows = rows ?? taken?.rows
        let milliseconds = close(open, rows, lines)
        try run.finish(place: open.place, milliseconds: milliseconds, rows: rows, oere: taken?.oere, lines: lines)
    }

    /// The lines are stored and add up to what was posted.
    func reconciled(_ open: Open, _ reconciliations: [Reconciliation], lines: Int) throws {
        meter.count(reconciliations, lines: lines)
        try done(open, reconciliations.reduce(.zero) { $0 + $1.posted }, lines: lines)
    }

    /// The run is published, and no failure to write that down may make it look as if it were not.
    func published(_ open: Open, generation: Int) {
        meter.generation = generation
        let milliseconds = close(open, nil, nil)
        do {
            try run.finish(place: open.place, milliseconds: milliseconds, rows: nil, oere: nil, lines: nil)
        } catch {
            return
        }
    }

    private func close(_ open: Open, _ rows: Int?, _ lines: Int?) -> Int {
        let milliseconds = (ContinuousClock.now - open.start).milliseconds
        meter.set(open.step, milliseconds: (ContinuousClock.now - starts[open.step, default: open.start]).milliseconds)
        if open.step == .work { meter.workRows += rows ?? 0 }
        log.done(
            run: run.number, step: open.step, year: open.year, rows: rows, lines: lines, milliseconds: milliseconds)
        return milliseconds
    }
}
