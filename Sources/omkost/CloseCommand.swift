import ArgumentParser
import Batch

struct CloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Marks a municipality's year closed: its figures may not change any more.",
        discussion: """
            What is closed is what is published of it now, to the øre and the citizen. A run that would change it is rejected \
            and publishes nothing, until the year is reopened.

              omkost close 260 2019
              omkost close 260 2019 --reopen
              omkost close --list
            """)

    @Argument(help: "The municipality's number.")
    var municipality: Int?

    @Argument(help: "The fiscal year.")
    var year: Int?

    @Flag(help: "Let its figures change again.")
    var reopen = false

    @Flag(help: "Show what is closed.")
    var list = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard list || (municipality != nil && year != nil) else {
            throw ValidationError("a municipality and a year are needed, or --list")
        }
        guard !list || (municipality == nil && year == nil && !reopen) else {
            throw ValidationError("--list stands alone")
        }
    }

    func run() throws {
        try common.perform { console in
            if let municipality, let year {
                try CloseJob(municipality: municipality, year: year, reopens: reopen).run(common.choice, console)
            } else {
                try ClosedYearListing().run(common.choice, console)
            }
        }
    }
}
