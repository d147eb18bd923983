import ArgumentParser
import Batch

struct ExportPackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Write the package of a frozen, numbered version.",
        discussion: """
            A version is frozen when it is first written: its publication is kept, later versions are compared with it, and \
            written again it is the same byte for byte. The newest publication, with the years and limits of the last \
            version, is that version; anything else is a new one.

            The key is 32 random bytes in a file that only its owner can read, one for each project:
              head -c 32 /dev/urandom > evaluation.key && chmod 400 evaluation.key

              omkost export --project evaluation --key-file evaluation.key --out package
              omkost export verify package
            """)

    @Option(help: "The project's name: letters, digits, - and _. Pseudonyms of two projects have nothing in common.")
    var project: String

    @Option(help: "The file with the project's key: 32 bytes, mode 0400 or 0600.")
    var keyFile: String

    @Option(help: "The folder to write: a new or an empty one.")
    var out: String

    @Option(help: "The fiscal years, such as 2018-2020. Default: the model's.")
    var years: String?

    @Option(help: "A sentence about a new version, for its README and the register.")
    var versionNote: String?

    @Option(help: "What the package is for, for the register. Default: the project.")
    var purpose: String?

    @Option(help: "An earlier version, to be written once more.")
    var version: Int?

    @Option(name: .customLong("run"), help: "The run whose publication is exported. Default: the newest.")
    var publishedRun: Int?

    @Option(help: "Fewer persons than this are not shown: 5 or more.")
    var minPersons: Int?

    @Option(help: "Fewer families than this are not shown: 5 or more.")
    var minFamilies: Int?

    @Option(help: "The p of the p% rule of dominance: 10 or more.")
    var dominancePercent: Int?

    @Flag(help: "Overwrite the package that is in the folder.")
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            var request = ExportRequest(project: project, keyFile: keyFile, folder: out)
            (request.years, request.versionNote, request.purpose) = (years, versionNote, purpose)
            (request.version, request.run, request.replacesFolder) = (version, publishedRun, force)
            (request.personsMin, request.familiesMin) = (minPersons, minFamilies)
            request.dominancePercent = dominancePercent
            try ExportJob(request).run(common.choice, console)
        }
    }
}
