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

    @OptionGroup var rights: RightsOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try RightsJob(
                role: rights.role, municipalities: rights.municipality, initiatives: rights.initiative, takes: true
            )
            .run(common.choice, console)
        }
    }
}
