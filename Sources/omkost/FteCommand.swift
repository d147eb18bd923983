import ArgumentParser
import Batch

struct FteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fte",
        abstract: "Development, network and operating work in hours and full-time equivalents.",
        discussion: """
            Dimensions: municipality initiative fiscal_year nature category method. Without --by: one row per \
            municipality, initiative, year, nature and category.

            Every FTE names its norm; the first norm of the model is the headline. Where hours were estimated or assumed, \
            text shows 0.60 (0.51-0.69): central, and everything at its low and at its high.
            """)

    @Option(help: "Dimensions, separated by commas, in the order of the columns; nature is added if it is not asked.")
    var by: String?

    @Flag(help: "How much each assumption moves each municipality's yearly total, one at a time.")
    var assumptions = false

    @Flag(help: "Per municipality the year with the highest development FTE.")
    var peak = false

    @Flag(help: "Average open assignments per employee FTE, in all and by cost centre and initiative.")
    var caseload = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try FTEListing(by: by, showsAssumptions: assumptions, showsPeak: peak, showsCaseload: caseload)
                .run(common.choice, console)
        }
    }
}
