import ArgumentParser
import Batch

/// The command line. Each command turns its options into a job of `Batch` and nothing else.
@main
struct Omkost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "omkost",
        abstract: "Cross-sector cost accounting for Danish municipalities.",
        discussion: """
            Loads expense postings, allocates every øre to citizens and families across employment, social and family \
            budgets, keeps state and municipal money apart, and publishes cost per year.

            A first look:
              omkost sample demo
              omkost import demo --allow-synthetic
              omkost run
              omkost summary

            Without --database the tool runs a PostgreSQL server of its own under $OMKOST_HOME (default .omkost), on a \
            unix socket only.

            Exit status: 0 done · 64 usage · 65 data refused · 66 input missing or empty · 69 database not reachable · \
            70 an internal check failed, never retry · 73 cannot create output · 74 input/output · 75 temporary, try \
            again · 77 not permitted · 78 configuration, model or schema · 79 commit outcome unknown.
            """,
        version: "omkost \(ProgramVersion.text)",
        subcommands: [
            ImportCommand.self, CheckCommand.self, RunCommand.self, RunsCommand.self, SummaryCommand.self,
            FteCommand.self, ApproveCommand.self, CloseCommand.self,
            CostsCommand.self, OverviewCommand.self, ExplainCommand.self, PersonsCommand.self, PricesCommand.self,
            ReconcileCommand.self,
            VerifyCommand.self,
            ExportCommand.self,
            GrantCommand.self, RevokeCommand.self, RightsCommand.self, AccessLogCommand.self, PersonCommand.self,
            SampleCommand.self, GcCommand.self, MigrateCommand.self, DoctorCommand.self,
        ])

    static func main() {
        ArgumentSecrets.refuse(CommandLine.arguments)
        main(nil)
    }
}
