import ArgumentParser
import Batch

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "From a figure to the rules, pools and postings behind it.",
        discussion: """
            ADDRESS stands beside the figures of omkost overview. What is shown adds up to the figure, or the command fails. \
            Postings are read from the ledger as the published run saw it.

              omkost explain i=HAL-FAM,y=2019,s=social

            Keys: m municipality, i initiative, c cluster, f family, b citizen (internal number), y fiscal year, s sector, \
            a arm, p phase, o year of enrolment, g grade, fl flow, bi booked initiative, fn function, st status, r reason.
            """)

    @Argument(help: "What the figure is of: key=value, separated by commas.")
    var address: String

    @Option(help: "The file to write. Default: the screen.")
    var out: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.performDocument { console, format in
            try ExplainListing(address).run(common.choice, console, as: format, to: out)
        }
    }
}
