import CostModel
import Glibc
import Postgres

/// A password among a command's arguments, wherever it stands: refused before anything reads them, because whatever
/// complains of an argument would repeat it.
package enum ArgumentSecrets {
    /// Ends the process with the refusal's words if there is one.
    package static func refuse(_ arguments: [String]) {
        guard arguments.contains(where: holdsPassword) else { return }
        let isEnglish = zip(arguments, arguments.dropFirst()).contains { $0 == "--language" && $1 == "en" }
        let console = Console(
            ConsoleOptions(
                format: "text", language: isEnglish || arguments.contains("--language=en") ? "en" : nil,
                isQuiet: true, allowsColor: false))
        exit(
            CommandRunner(console).run { _ in throw DatabaseError(.addressUnsafe(.passwordInAddress)) })
    }

    /// Whether libpq finds a password in it, or in what stands after the `=` of an option; or whether it looks like an
    /// address with one that libpq cannot read.
    static func holdsPassword(_ argument: String) -> Bool {
        let value = argument.hasPrefix("--") ? argument.drop { $0 != "=" }.dropFirst() : argument[...]
        return DatabaseAddress(url: String(value)).holdsPassword
            || value.contains(#/^\w+://[^\/@]*:[^@]+@|\bpassword\s*=\s*\S/#)
    }
}
