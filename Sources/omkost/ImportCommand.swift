import ArgumentParser
import Batch

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load a dataset folder, one of its files, or extracts of other systems, into the ledger.",
        discussion: """
            All or nothing: either every row is loaded or, on the first refused row, none. Importing the same files again \
            changes nothing. A posting with a known number and other content is a correction; every file but postings.csv \
            is a full statement for what it speaks of.

            With --profile, PATH is a file of another system that the profile reads; or a folder of such files, each of \
            which is taken once, in order, and left where it is. A profile that reads a table needs no PATH.

              omkost import dataset/
              omkost import opus_2019.csv --profile opus.yaml --dry-run
              omkost import /srv/inbox --profile /etc/omkost/profiles
            """)

    @Argument(help: "The dataset folder, one of its files, an extract, or a folder of extracts.")
    var path: String?

    @Option(help: "A source profile, or a folder of them; may be given more than once.")
    var profile: [String] = []

    @Flag(help: "Show what rows become and what would be refused; store nothing.")
    var dryRun = false

    @Option(
        help:
            "Rows of postings that may be refused while the rest is loaded; the other files are full statements and allow none."
    )
    var rejectLimit = 0

    @Option(help: "Refuse files that are of another municipality: three digits.")
    var municipality: String?

    @Option(help: "Refuse files that are of another fiscal year.")
    var year: Int16?

    @Flag(help: "Take synthetic CPR numbers (day + 60, month + 80), for sample data.")
    var allowSynthetic = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard path != nil || !profile.isEmpty else { throw ValidationError("PATH is missing") }
        guard ImportRequest.rejectLimits.contains(rejectLimit) else {
            throw ValidationError(
                "--reject-limit is \(ImportRequest.rejectLimits.lowerBound) to \(ImportRequest.rejectLimits.upperBound)"
            )
        }
        guard municipality.map({ $0.utf8.count == 3 && Int16($0) ?? 0 > 0 }) ?? true else {
            throw ValidationError("--municipality is a number of three digits")
        }
        guard year.map({ (1900...2999).contains($0) }) ?? true else {
            throw ValidationError("--year is a year of four digits")
        }
    }

    func run() throws {
        let request = ImportRequest(
            path: path, profilePaths: profile, rejectLimit: rejectLimit, allowsSynthetic: allowSynthetic,
            isTrial: dryRun, municipality: municipality.flatMap { Int16($0) }, fiscalYear: year,
            stateFolder: common.stateFolder)
        try common.perform { console in
            try ImportJob(request).run(common.choice, console)
        }
    }
}
