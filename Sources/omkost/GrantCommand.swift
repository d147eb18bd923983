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

    @OptionGroup var rights: RightsOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RightsJob(
                role: rights.role, municipalities: rights.municipality, initiatives: rights.initiative, takes: false
            )
            .run(common.choice, console)
        }
    }
}
