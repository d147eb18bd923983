import ArgumentParser
import Batch

struct AccessLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access-log",
        abstract: "Who has looked whom up, when and why.",
        discussion: """
            Every overview of a family or a citizen, every explanation of their figures and of a posting, and every listing by \
            citizen or family is written down before it is answered. Run as a role with the rights of omkost_batch. Rows are \
            removed by omkost gc.

              omkost access-log --citizen 4711
              omkost access-log --role anna --since 2026-01-01 --format csv
            """)

    @Option(help: "One citizen: a CPR number or an internal number; - asks for it.")
    var citizen: String?

    @Option(help: "One family's code; needs --municipality.")
    var family: String?

    @Option(help: "The family's municipality.")
    var municipality: Int?

    @Option(help: "One role that looked up.")
    var role: String?

    @Option(help: "From a day on, as yyyy-mm-dd.")
    var since: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try AccessLogListing(
                citizen: citizen.map { try PersonInput.name($0, console) }, family: family, municipality: municipality,
                role: role, since: since
            ).run(common.choice, console)
        }
    }
}
