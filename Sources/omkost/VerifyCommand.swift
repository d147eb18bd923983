import ArgumentParser
import Batch

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compute every line of a run once more, in another way, and compare.",
        discussion: """
            The second opinion is written in SQL from the rules alone and shares nothing with the engine. It is slow. Exit \
            status 70 when a line differs.
            """)

    @Argument(help: ArgumentHelp("The run's number; without it, what is published.", valueName: "run"))
    var number: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try VerifyJob(run: number).run(common.choice, console)
        }
    }
}
