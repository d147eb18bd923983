import ArgumentParser
import Batch

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "The history of runs, newest first; what moved between two of them.",
        subcommands: [RunsListCommand.self, RunsDiffCommand.self, RunsRollbackCommand.self],
        defaultSubcommand: RunsListCommand.self)
}
