import ArgumentParser
import Batch

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "The history of runs, newest first.")

    @Option(help: "How many.")
    var limit = 20

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RunsListing(limit: limit).run(common.choice, console)
        }
    }
}
