import ArgumentParser
import Batch

struct PricesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prices",
        abstract: "What the services of cost centres turned out to cost, per unit.",
        discussion: """
            Per municipality, fiscal year and cost centre: quantities to citizens, to other centres and idle, direct and \
            gross cost, and the unit price at use and at capacity, with the method used.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try PricesListing().run(common.choice, console)
        }
    }
}
