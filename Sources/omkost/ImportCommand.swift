import ArgumentParser
import Batch

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load a dataset folder, or one of its files, into the ledger.",
        discussion: """
            All or nothing: either every row is loaded or, on the first refused row, none. Importing the same files again \
            changes nothing; every file but postings.csv is a full statement for what it speaks of.
            """)

    @Argument(help: "The folder with the CSV files and model.yaml, or one of the files.")
    var path: String

    @Option(
        help:
            "Rows of postings.csv that may be refused while the rest is loaded; the other files are full statements and allow none."
    )
    var rejectLimit = 0

    @Flag(help: "Take synthetic CPR numbers (day + 60, month + 80), for sample data.")
    var allowSynthetic = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard ImportJob.rejectLimits.contains(rejectLimit) else {
            throw ValidationError(
                "--reject-limit is \(ImportJob.rejectLimits.lowerBound) to \(ImportJob.rejectLimits.upperBound)")
        }
    }

    func run() throws {
        try common.perform { console in
            try ImportJob(path: path, rejectLimit: rejectLimit, allowsSynthetic: allowSynthetic).run(
                common.choice, console)
        }
    }
}
