import ArgumentParser
import Batch

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "The history of runs, newest first; all about one; what moved between two, and why.",
        subcommands: [RunsListCommand.self, RunsShowCommand.self, RunsDiffCommand.self, RunsRollbackCommand.self],
        defaultSubcommand: RunsListCommand.self)
}
