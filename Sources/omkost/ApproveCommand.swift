import ArgumentParser
import Batch

struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approves a municipality's published figures of a year; listings show who and when.",
        discussion: """
            What is approved is what summary, fte, prices and reconcile show of that municipality and year. When a later \
            run publishes other figures, the approval lapses and says so; when it publishes the same, it stands.

              omkost approve --municipality 260 --year 2019 --by "Director of finance" --note "validated in May"
              omkost approve --municipality 260 --year 2019 --by "Director of finance" --withdraw
              omkost approve --list
            """)

    @Option(help: "The municipality's number.")
    var municipality: Int?

    @Option(help: "The fiscal year.")
    var year: Int?

    @Option(help: "Who approves: a name or a function. It is shown with the figures.")
    var by: String?

    @Option(help: "A remark, shown with the figures.")
    var note: String?

    @Flag(help: "Take an approval back.")
    var withdraw = false

    @Flag(help: "Show what is approved, and whether it still holds.")
    var list = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let isComplete = municipality != nil && year != nil && by != nil
        guard list || isComplete else {
            throw ValidationError("--municipality, --year and --by are needed, or --list")
        }
        guard !list || (municipality == nil && year == nil && by == nil && note == nil && !withdraw) else {
            throw ValidationError("--list stands alone")
        }
    }

    func run() throws {
        try common.perform { console in
            if let municipality, let year, let by {
                try ApproveJob(municipality: municipality, year: year, by: by, note: note, withdraws: withdraw)
                    .run(common.choice, console)
            } else {
                try ApprovalListing().run(common.choice, console)
            }
        }
    }
}
