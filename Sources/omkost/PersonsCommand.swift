import ArgumentParser
import Batch

struct PersonsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "persons",
        abstract: "Citizens, families and days of the enrolled: the denominators.",
        discussion: """
            Dimensions: municipality fiscal_year initiative cluster arm phase year_offset.
            """)

    @Option(help: "Dimensions, separated by commas, in the order of the columns.")
    var by: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try PersonsListing(by: by).run(common.choice, console)
        }
    }
}
