import CostModel
import Glibc
import Postgres

/// How a person is named without the number getting into the list of processes and the shell's history.
package enum PersonInput {
    /// - Parameter argument: as a command was given it; `-` stands for the first line of standard input, which is asked for
    ///   where a person sits there
    /// - Throws: `Refusal` (usage) where standard input has no line, `interrupted` where the user stops it
    package static func name(_ argument: String, _ console: Console) throws -> String {
        guard argument == "-" else { return argument }
        if isatty(STDIN_FILENO) == 1 {
            console.tell(
                console.words("Borgerens CPR-nummer eller interne nummer: ", "The citizen's CPR or internal number: "))
        }
        try waitForInput()
        let name = readLine().map { $0.filter { !$0.isWhitespace } } ?? ""
        guard !name.isEmpty else { throw nothingGiven }
        return name
    }

    /// A signal would not end the reading itself.
    private static func waitForInput() throws(DatabaseError) {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, 100) <= 0 {
            guard Interruption.signal == nil else { throw DatabaseError(.interrupted) }
        }
    }

    private static let nothingGiven = Refusal(
        .usage,
        what: BilingualText(
            da: "borgeren skulle stå på standard input, som er tom",
            en: "the citizen was to be on standard input, which is empty"),
        remedy: BilingualText(
            da: "send nummeret ind på en linje, eller skriv det interne nummer i stedet for -",
            en: "send the number in on a line, or write the internal number in place of -"))
}
