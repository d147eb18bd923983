import ArgumentParser
import Batch

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "The batch: allocate, summarise, verify, publish.",
        discussion: """
            Prints the reconciliation. Nothing is visible before everything has been checked; whenever the run stops, the last \
            publication stays as it is. Only municipalities and years that an import has touched since they were published \
            are computed, all of them after a new model or version of the program; the others stay as they are.

            Limits under gates in model.yaml, and closed years, can stop a publication: exit status 65, and the run is \
            marked rejected.
            """)

    @Option(help: "Compute one municipality; the others stay as they are published.")
    var municipality: Int?

    @Option(help: "Compute one fiscal year; the others stay as they are published.")
    var year: Int?

    @Flag(help: "Compute everything, whether it was touched or not.")
    var recompute = false

    @Flag(help: "Publish although totals or row counts moved by more than gates in the model allow.")
    var acceptDrift = false

    @Flag(help: "Store nothing; print what would move against what is published.")
    var dryRun = false

    @Option(help: "With --dry-run and --format csv or json: cost or work. Text shows both.")
    var figures: MovedFigures = .cost

    @Option(
        help: ArgumentHelp(
            "How many fiscal years to compute side by side, 1 to 8.",
            discussion: "Default: as many as the machine has cores, at most 4. No figure depends on it.",
            valueName: "count"))
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "A file for Prometheus, written however the run ends.", discussion: "Default: $OMKOST_METRICS, else none.",
            valueName: "file"))
    var metrics: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let workers, !(1...8).contains(workers) { throw ValidationError("--workers is 1 to 8") }
    }

    func run() throws {
        try common.perform { console in
            let job = RunJob(
                municipality: municipality, year: year, recomputes: recompute, acceptsDrift: acceptDrift,
                workers: workers, isDry: dryRun, figures: figures)
            // A dry run is none: it would hide when the last real one was.
            guard !dryRun else { return try job.run(common.choice, console) }
            try MeteredRun(path: metrics).run(console) { try job.run(common.choice, console) }
        }
    }
}

extension MovedFigures: ExpressibleByArgument {}
