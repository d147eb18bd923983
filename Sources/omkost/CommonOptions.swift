import ArgumentParser
import Batch

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    static let defaultFormat = "text"

    @Option(
        help: ArgumentHelp(
            "A PostgreSQL 15+ database, as a URL.",
            discussion: "Without it, libpq's environment (PGHOST, …) counts, and else a private server."))
    var database: String?

    @Option(help: ArgumentHelp("Where the private server lives.", discussion: "Default: $OMKOST_HOME, else .omkost."))
    var home: String?

    @Option(
        help:
            "How results are written: text (for people), csv or json (for machines); overview: text, json, html, xlsx.")
    var format = CommonOptions.defaultFormat

    @Option(help: "da or en. Default: the model's language, else Danish.")
    var language: String?

    @Flag(help: "Say nothing but results and errors.")
    var quiet = false

    @Flag(help: "No colour on the terminal; NO_COLOR does the same.")
    var noColor = false

    func validate() throws {
        guard language.map(ConsoleOptions.languages.contains) ?? true else {
            throw ValidationError("--language is da or en, not '\(language ?? "")'")
        }
    }

    var choice: DatabaseChoice {
        DatabaseChoice.choose(url: database, home: home)
    }

    /// Where files of ours stand, whichever database is used.
    var stateFolder: String {
        DatabaseChoice.stateFolder(home: home)
    }

    /// Runs a job; ends the process with the job's status and words when it fails.
    func perform(_ job: (Console) throws -> Void) throws {
        guard ConsoleOptions.formats.contains(format) else {
            throw ValidationError("--format is text, csv or json, not '\(format)'")
        }
        try start(job)
    }

    /// Runs a job whose result is a document.
    /// - Parameter file: where it goes; its ending says the format where no option does
    func performDocument(to file: String?, _ job: (Console, DocumentFormat) throws -> Void) throws {
        let ending = file?.split(separator: ".").last.map(String.init)
        let named = format == CommonOptions.defaultFormat ? ending.flatMap(DocumentFormat.init(rawValue:)) : nil
        guard let document = named ?? DocumentFormat(rawValue: format) else {
            throw ValidationError("--format is text, json, html or xlsx, not '\(format)'")
        }
        try start { console in try job(console, document) }
    }

    private func start(_ job: (Console) throws -> Void) throws {
        let console = Console(
            ConsoleOptions(format: format, language: language, isQuiet: quiet, allowsColor: !noColor))
        let status = CommandRunner(console).run(job)
        if status != 0 { throw ExitCode(status) }
    }
}
