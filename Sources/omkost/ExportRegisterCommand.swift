import ArgumentParser
import Batch

struct ExportRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "What was exported: version, run, when, by whom under pseudonym, what for, rows and hash.")

    @Option(help: "One project. Default: all.")
    var project: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in try ExportRegisterListing(project: project).run(common.choice, console) }
    }
}
