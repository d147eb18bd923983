import ArgumentParser
import Batch

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What is there, and what stands in the way; changes nothing.",
        discussion: """
            Every line has a stable code and is ok, a warning or a problem; --json shows them. Exit status 0 without \
            problems, else that of the first one; with --strict 78 for warnings too.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "As --format json.")
    var json = false

    @Flag(help: "Start the private server, if it is stopped, to look into the database.")
    var start = false

    @Flag(help: "Let warnings alone end with 78, for what watches servers.")
    var strict = false

    @Option(help: "Warn of a municipality that has had no postings for so many days.")
    var staleAfter = 35

    func validate() throws {
        guard (1...3_650).contains(staleAfter) else {
            throw ValidationError("--stale-after is a number of days from 1 to 3650")
        }
    }

    func run() throws {
        var common = common
        if json { common.format = "json" }
        try common.perform { console in
            try DoctorJob(
                stateFolder: common.stateFolder, staleDays: staleAfter, startsServer: start, refusesWarnings: strict
            ).run(common.choice, console)
        }
    }
}
