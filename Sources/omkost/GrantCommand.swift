import ArgumentParser
import Batch

struct GrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Lets a role see published figures of municipalities, or of initiatives.",
        discussion: """
            The role is one that a person logs in to PostgreSQL with. With --municipality it sees that municipality as its \
            finance department does, with --initiative that initiative as its lead does. Run as a role with the rights of \
            omkost_migrate.

              omkost grant --role anna --municipality 260
              omkost grant --role bo --initiative HAL-FAM --initiative HAL-ADU
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
            try RightsJob(role: role, municipalities: municipality, initiatives: initiative, takes: false)
                .run(common.choice, console)
        }
    }
}
