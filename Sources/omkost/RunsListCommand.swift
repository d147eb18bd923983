import ArgumentParser
import Batch

struct RunsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The runs, newest first.")

    @Option(help: "How many.")
    var limit = 20

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RunsListing(limit: limit).run(common.choice, console)
        }
    }
}
