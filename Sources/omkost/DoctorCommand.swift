import ArgumentParser
import Batch

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What is there, and what stands in the way; starts and changes nothing.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try DoctorJob().run(common.choice, console)
        }
    }
}
