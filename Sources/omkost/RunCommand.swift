import ArgumentParser
import Batch

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "The batch: allocate, summarise, verify, publish.",
        discussion: """
            Prints the reconciliation. Nothing is visible before everything has been checked; whenever the run stops, the last \
            publication stays as it is.
            """)

    @Option(help: "Compute one municipality; the others stay as they are published.")
    var municipality: Int?

    @Option(help: "Compute one fiscal year; the others stay as they are published.")
    var year: Int?

    @Flag(help: "Store nothing; print what would move against what is published.")
    var dryRun = false

    @Option(help: "With --dry-run and --format csv or json: cost or work. Text shows both.")
    var figures: MovedFigures = .cost

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RunJob(municipality: municipality, year: year, isDry: dryRun, figures: figures)
                .run(common.choice, console)
        }
    }
}

extension MovedFigures: ExpressibleByArgument {}
