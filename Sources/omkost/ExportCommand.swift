import ArgumentParser
import Batch

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "The evaluator's package: pseudonymised, small cells suppressed, documented, reproducible.",
        subcommands: [ExportPackageCommand.self, ExportVerifyCommand.self, ExportRegisterCommand.self],
        defaultSubcommand: ExportPackageCommand.self)
}
