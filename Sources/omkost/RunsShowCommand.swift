import ArgumentParser
import Batch

struct RunsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One run: what it was asked, the files and model it saw, its steps, findings and publications.")

    @Argument(help: "The run, whatever became of it.")
    var number: Int

    @Option(help: "With --format csv or json: run, steps, files, findings or publications. Text shows all.")
    var table: RunPart = .steps

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RunShowListing(run: number, part: table).run(common.choice, console)
        }
    }
}

extension RunPart: ExpressibleByArgument {}
