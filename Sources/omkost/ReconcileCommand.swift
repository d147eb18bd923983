import ArgumentParser
import Batch

struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Posted = allocated + unallocated + excluded, per municipality and year.")

    @Flag(help: "Per official account too.")
    var accounts = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try ReconcileListing(byAccount: accounts).run(common.choice, console)
        }
    }
}
