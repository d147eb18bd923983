import ArgumentParser
import Batch

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Data quality of what is loaded: findings by code, with rows and kroner.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try CheckJob().run(common.choice, console)
        }
    }
}
