import ArgumentParser
import Batch

struct GcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gc",
        abstract: "Removes results of old runs that no kept publication names.",
        discussion: """
            Kept are the newest publications, the last one of each calendar year, and those whose years are closed. The \
            history of runs stays. Nothing is removed while somebody reads.
            """)

    @Option(help: "How many of the newest publications to keep, at least 3.")
    var keep = 10

    @Option(help: "How many months look-ups of persons are kept in the log, at least 1.")
    var accessLogMonths = 6

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard keep >= 3 else { throw ValidationError("--keep is at least 3") }
        guard (1...1200).contains(accessLogMonths) else { throw ValidationError("--access-log-months is at least 1") }
    }

    func run() throws {
        try common.perform { console in
            try GcJob(keeping: keep, lookUpMonths: accessLogMonths, stateFolder: common.stateFolder)
                .run(common.choice, console)
        }
    }
}
