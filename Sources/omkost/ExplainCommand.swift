import ArgumentParser
import Batch

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "From a figure to the rules, pools and postings behind it, and from a posting to every figure it is in.",
        discussion: """
            ADDRESS stands beside the figures of omkost overview. What is shown adds up to the figure, or the command fails. \
            Postings are read from the ledger as the published run saw it.

              omkost explain i=HAL-FAM,y=2019,s=social
              omkost explain w=development,m=260,y=2019
              omkost explain --posting 4711 --municipality 260

            Keys: m municipality, i initiative, c cluster, f family, b citizen (internal number), y fiscal year, s sector, \
            a arm, p phase, o year of enrolment, g grade, fl flow, bi booked initiative, fn function, st status, r reason.
            Of work in hours and FTE: w operating, development or network, with m, i, y and k category.
            """)

    @Argument(help: "What the figure is of: key=value, separated by commas.")
    var address: String?

    @Option(help: "A posting's number, instead of an address: every figure that its money is in.")
    var posting: String?

    @Option(help: "Whose posting, where several municipalities have the number.")
    var municipality: Int?

    @Option(help: "The fiscal year, where a number was used in several.")
    var year: Int?

    @Option(help: "The file to write. Default: the screen.")
    var out: String?

    @Option(help: "Why persons are looked up; it is written in the log.")
    var purpose: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.performDocument(to: out) { console, format in
            var request = ExplainRequest()
            (request.address, request.posting) = (address, posting)
            (request.municipality, request.year) = (municipality, year)
            request.purpose = purpose
            try ExplainListing(request).run(common.choice, console, as: format, to: out)
        }
    }
}
