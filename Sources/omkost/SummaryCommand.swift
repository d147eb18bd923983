import ArgumentParser
import Batch

struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Per-year operating cost in kroner and in full-time equivalents.")

    @Option(help: "initiative: one row per initiative of the primary enrolment.")
    var by: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try SummaryListing(by: by).run(common.choice, console)
        }
    }
}
