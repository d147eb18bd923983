import ArgumentParser
import Batch

struct RunsDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What moved from one run to another, and why: kroner by sector and status, hours and FTE by nature.")

    @Argument(help: "The earlier run.")
    var first: Int

    @Argument(help: "The later run.")
    var second: Int

    @Option(help: "With --format csv or json: cost, work or causes. Text shows all.")
    var figures: DiffFigures = .cost

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RunsDiffJob(first, second, figures: figures).run(common.choice, console)
        }
    }
}

extension DiffFigures: ExpressibleByArgument {}
