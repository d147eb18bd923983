import CostModel

/// What an unattended run says while it works.
struct RunLog: Sendable {
    private let log: EventLog

    init(_ log: EventLog) {
        self.log = log
    }

    // MARK: Its way

    func started(run: Int) {
        log.say(.runStarted, .info, ["run": .number(run)], "a run has begun")
    }

    func entered(run: Int, step: RunStep, year: FiscalYear? = nil) {
        log.say(
            .stageEntered, .info, ["run": .number(run), "stage": .word(step), "year": RunLog.number(year)],
            "a stage has begun")
    }

    /// - Parameters:
    ///   - rows: what the stage took in; nil where it takes no rows
    ///   - lines: what it gave
    ///   - milliseconds: by a clock that nobody sets
    func done(run: Int, step: RunStep, year: FiscalYear? = nil, rows: Int?, lines: Int?, milliseconds: Int) {
        log.say(
            .stageDone, .info,
            [
                "run": .number(run), "stage": .word(step), "year": RunLog.number(year),
                "rows": rows.map { .number($0) }, "lines": lines.map { .number($0) }, "ms": .number(milliseconds),
            ], "a stage is done")
    }

    func ready(run: Int) {
        log.say(.runReady, .info, ["run": .number(run)], "everything stored has been checked")
    }

    func published(run: Int, generation: Int) {
        log.say(
            .runPublished, .info, ["run": .number(run), "generation": .number(generation)], "the run is published")
    }

    func unchanged(run: Int) {
        log.say(
            .runUnchanged, .info, ["run": .number(run)], "nothing has changed since the last publication")
    }

    // MARK: What stops it

    func gateFailed(run: Int, _ violation: Finding) {
        log.say(
            .gateFailed, .error,
            [
                "run": .number(run), "gate": .word(violation.code),
                "municipality": violation.municipality.map { .number(Int($0)) },
                "year": RunLog.number(violation.fiscalYear),
            ], "a limit of the model is not kept")
    }

    func rejected(run: Int, gates: Int) {
        log.say(
            .runRejected, .error, ["run": .number(run), "gates": .number(gates)],
            "the run is not published; the last publication stays")
    }

    func failed(run: Int, status: ExitStatus) {
        log.say(
            .runFailed, .error, ["run": .number(run), "exit": .number(Int(status.rawValue))],
            "the run failed and nothing was published")
    }

    func commitUnknown(run: Int) {
        log.say(
            .commitUnknown, .error, ["run": .number(run)], "whether the run is published is not known")
    }

    func cancelled(run: Int) {
        log.say(.runCancelled, .warning, ["run": .number(run)], "the run was stopped and nothing was published")
    }

    // MARK: What it meets

    /// - Parameter lost: a run that was still marked active although its process is gone
    func ownerLost(run: Int, lost: Int) {
        log.say(
            .ownerLost, .warning, ["run": .number(run), "lost": .number(lost)],
            "an earlier run did not come to its end; it is marked abandoned")
    }

    /// - Parameter attempt: the one that failed, from 1
    func retrying(run: Int, attempt: Int, sqlState: SqlState?) {
        log.say(
            .dbRetry, .warning,
            ["run": .number(run), "attempt": .number(attempt), "sqlstate": sqlState.map { .word($0) }],
            "the database asked to try a transaction again")
    }

    /// The answer to a commit was lost, and the database has been asked since.
    func commitResolved(run: Int, tookEffect: Bool) {
        log.say(
            .commitResolved, .warning, ["run": .number(run), "took_effect": .flag(tookEffect)],
            "the answer to the commit was lost; the database says whether it took effect")
    }

    private static func number(_ year: FiscalYear?) -> LogValue? {
        year.map { .number(Int($0.number)) }
    }
}
