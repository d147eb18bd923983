import ArgumentParser
import Batch

struct ExportVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Verify a package: its bytes, its sums, and that nothing in it reads as a CPR number. Needs no database.",
        discussion: "  omkost export verify package")

    @Argument(help: "The package's folder.")
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in try VerifyExportJob(folder: folder).run(console) }
    }
}
