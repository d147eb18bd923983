import ArgumentParser
import Batch

struct RightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights",
        abstract: "Which role sees which municipalities and initiatives, since when, and who gave it the right.")

    @Option(help: "One role alone.")
    var role: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RightsListing(role: role).run(common.choice, console)
        }
    }
}
