import CostModel

/// The text that Prometheus reads of the last run, whichever way it ended (manual: Operating).
struct RunMetrics {
    let meter: RunMeter
    /// 0 done; above 128 a signal.
    let exitCode: Int32
    /// Seconds since 1970.
    let completedAt: Int
    /// What an earlier run left, for what a failed run cannot say.
    let earlier: EarlierMetrics

    var text: String {
        families.filter { !$0.samples.isEmpty }.map(\.text).joined()
    }

    private var families: [MetricFamily] {
        [
            MetricFamily(
                "omkost_build_info", "The program that wrote this file.",
                [(["version": ProgramVersion.text], "1")]),
            MetricFamily(
                "omkost_last_success_timestamp_seconds", "When a run last ended with exit status 0.",
                [([:], exitCode == 0 ? String(completedAt) : earlier.lastSuccess)]),
            MetricFamily(
                "omkost_last_completion_timestamp_seconds", "When a run last ended, whichever way.",
                [([:], String(completedAt))]),
            MetricFamily(
                "omkost_last_exit_code", "Exit status of the last run; 128 and a signal where it was stopped.",
                [([:], String(exitCode))]),
            MetricFamily(
                "omkost_publication_generation", "The generation that the last successful run knew as published.",
                [([:], meter.generation.map { String($0) } ?? earlier.generation)]),
            MetricFamily(
                "omkost_run_duration_seconds", "How long the last run was in each stage.",
                RunStep.allCases.map { step in
                    (["stage": step.rawValue], meter.milliseconds[step].map(RunMetrics.seconds))
                }),
            MetricFamily(
                "omkost_rows", "Rows of the last run: postings read, lines stored, rows of work.",
                meter.posted.map { posted in
                    [
                        (["kind": "posted"], String(posted.rows)), (["kind": "lines"], String(meter.lineCount)),
                        (["kind": "work"], String(meter.workRows)),
                    ]
                } ?? []),
            MetricFamily(
                "omkost_ore", "Øre of the last run, all municipalities and years together.",
                meter.posted.map { posted in
                    [(["kind": "posted"], String(posted.oere))]
                        + CostStatus.allCases.map { (["kind": $0.code], String(meter.oere[$0] ?? 0)) }
                } ?? []),
        ]
    }

    private static func seconds(_ milliseconds: Int) -> String {
        let fraction = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction)"
    }
}
