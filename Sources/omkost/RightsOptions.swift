import ArgumentParser

/// Which role, and which municipalities and initiatives.
struct RightsOptions: ParsableArguments {
    @Option(help: "The role's name.")
    var role: String

    @Option(help: "A municipality's number; may be repeated.")
    var municipality: [Int] = []

    @Option(help: "An initiative's code; may be repeated.")
    var initiative: [String] = []

    func validate() throws {
        guard !municipality.isEmpty || !initiative.isEmpty else {
            throw ValidationError("--municipality or --initiative is needed")
        }
    }
}
