import ArgumentParser
import Batch

struct RunsRollbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Publishes an earlier publication again, as a new one.",
        discussion: """
            Without --to: the one before the current. The ledger stays as it is, and the next run computes from it: mend what \
            was wrong before then. Figures of closed years are never rolled back.
            """)

    @Option(help: "The generation to publish again; listings show it under their tables.")
    var to: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RollbackJob(to: to).run(common.choice, console)
        }
    }
}
