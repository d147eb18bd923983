import ArgumentParser
import Batch

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database schema up to date.",
        discussion: """
            Needed for a database of your own, as a role that may create roles and schemas. The private server does it by itself.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try MigrateJob().run(common.choice, console)
        }
    }
}
