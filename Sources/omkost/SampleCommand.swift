import ArgumentParser
import Batch

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write a synthetic dataset of the trial Én plan into a folder.",
        discussion: """
            Deterministic by seed, on every machine. All persons, amounts and codes are invented.
            """)

    @Argument(help: "The folder; it is made if it is not there.")
    var folder: String

    @Option(help: "About how many postings.")
    var postings: Int?

    @Option(help: "Another seed gives another dataset.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try SampleJob(folder: folder, postingCount: postings, seed: seed).run(console)
        }
    }
}
