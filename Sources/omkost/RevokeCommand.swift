import ArgumentParser
import Batch

struct RevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Takes back what omkost grant gave.",
        discussion: """
            What a role that is no more was given can be taken too. Queries under way see what they saw; the next sees less.

              omkost revoke --role anna --municipality 260
            """)

    @Option(help: "The role's name.")
    var role: String

    @Option(help: "A municipality's number; may be repeated.")
    var municipality: [Int] = []

    @Option(help: "An initiative's code; may be repeated.")
    var initiative: [String] = []

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !municipality.isEmpty || !initiative.isEmpty else {
            throw ValidationError("--municipality or --initiative is needed")
        }
    }

    func run() throws {
        try common.perform { console in
            try RightsJob(role: role, municipalities: municipality, initiatives: initiative, takes: true)
                .run(common.choice, console)
        }
    }
}
