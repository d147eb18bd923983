import ArgumentParser
import Batch

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "The batch: allocate, summarise, verify, publish.",
        discussion: """
            Prints the reconciliation. Nothing is visible before everything has been checked; whenever the run stops, the last \
            publication stays as it is. Where no import, no model and no version of the program is new since then, there is \
            nothing to compute, and nothing is.

            Limits under gates in model.yaml, and closed years, can stop a publication: exit status 65, and the run is \
            marked rejected.
            """)

    @Option(help: "Compute one municipality; the others stay as they are published.")
    var municipality: Int?

    @Option(help: "Compute one fiscal year; the others stay as they are published.")
    var year: Int?

    @Flag(help: "Compute although nothing has changed since the last publication.")
    var recompute = false

    @Flag(help: "Publish although totals or row counts moved by more than gates in the model allow.")
    var acceptDrift = false

    @Flag(help: "Store nothing; print what would move against what is published.")
    var dryRun = false

    @Option(help: "With --dry-run and --format csv or json: cost or work. Text shows both.")
    var figures: MovedFigures = .cost

    @Option(
        help: ArgumentHelp(
            "A file for Prometheus, written however the run ends.", discussion: "Default: $OMKOST_METRICS, else none.",
            valueName: "file"))
    var metrics: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            let job = RunJob(
                municipality: municipality, year: year, recomputes: recompute, acceptsDrift: acceptDrift, isDry: dryRun,
                figures: figures)
            // A dry run is none: it would hide when the last real one was.
            guard !dryRun else { return try job.run(common.choice, console) }
            try MeteredRun(path: metrics).run(console) { try job.run(common.choice, console) }
        }
    }
}

extension MovedFigures: ExpressibleByArgument {}
