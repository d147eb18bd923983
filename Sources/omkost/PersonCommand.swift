import ArgumentParser
import Batch

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "What is held about one person, table by table, for whoever asks to see it.",
        discussion: """
            No CPR number is shown. The look-up is written down (omkost access-log). Run as a role with the rights of omkost_batch.

              omkost person 4711 --purpose "indsigt, sag 26/1234"
            """)

    @Argument(help: "A CPR number or an internal number.")
    var citizen: String

    @Option(help: "Why the person is looked up; it is written in the log.")
    var purpose: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try PersonListing(citizen: citizen, purpose: purpose).run(common.choice, console)
        }
    }
}
