import CostModel
import Postgres
import Published
import Reporting

/// `omkost explain`: from a figure's address to what is behind it, or from a posting to every figure its money is in.
package struct ExplainListing {
    private let subject: ExplainedSubject
    private let purpose: String?

    /// - Throws: `Refusal` (usage) for what is neither
    package init(_ request: ExplainRequest) throws(Refusal) {
        subject = try request.subject
        purpose = request.purpose
    }

    package func run(
        _ choice: DatabaseChoice, _ console: Console, as format: DocumentFormat, to file: String?
    ) throws {
        // Our own server has a role that may see postings; elsewhere it is for whoever connects to be one.
        let role: DatabaseRole = if case .privateCluster = choice { .batch } else { .reader }
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: role, for: "explain")
            guard try FigureQuery.isAllowed(connection) else { throw ExplainListing.notAllowed }
            var persons = subject.persons
            persons.purpose = purpose
            // Whoever divides a pool once more sees the weights of everybody that it was divided among.
            if try LookUpLog(connection).standing() == .reader {
                persons.divided = try connection.transaction(.snapshot) {
                    try FigureQuery.municipalities(connection).filter(subject.isOf)
                }
            }
            let citizen = try persons.register(connection)
            try PublishedReader.read(connection) { reader in
                let listing = try Listing(reader)
                let subject = try subject.of(citizen: citizen, reader)
                // The planner takes the postings of one address for few, and would loop over the slots for each, or merge all
                // of a year with all.
                for join in ["nestloop", "mergejoin"] {
                    try connection.query(Statement("explain.plan", "set local enable_\(join) = off"))
                }
                let style = console.style(listing.model.language)
                let document = try subject.document(listing, LedgerReader(connection: connection), style.language)
                let bytes = try DocumentBytes.bytes(document, as: format, style)
                guard let file else { return try console.write(bytes) }
                try DocumentBytes.write(bytes, to: file)
                console.say(BilingualText(da: "skrevet: \(file)", en: "written: \(file)"))
            }
        }
    }

    private static let notAllowed = Refusal(
        .notPermitted,
        what: BilingualText(
            da: "forklaringer viser en kommunes posteringer, og dem må denne rolle ikke se",
            en: "explanations show a municipality's postings, which this role may not see"),
        remedy: BilingualText(
            da:
                "bed kommunens økonomi om forklaringen, eller forbind som en rolle, der har fået kommunen: omkost grant",
            en:
                "ask the municipality's finance for it, or connect as a role that was given the municipality: omkost grant"
        ))
}
