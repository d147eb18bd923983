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
        // Postings are the batch's to see; elsewhere it is for whoever connects to be one.
        let role: DatabaseRole = if case .privateCluster = choice { .batch } else { .reader }
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: role, for: "explain")
            guard try LookUpLog(connection).standing() == .batch else { throw ExplainListing.notAllowed }
            var persons = subject.persons
            persons.purpose = purpose
            _ = try persons.register(connection)
            try PublishedReader.read(connection) { reader in
                let listing = try Listing(reader)
                guard try FigureQuery(reader).isAllowed() else { throw ExplainListing.notAllowed }
                // The planner takes the postings of one address for few, and would loop over the slots for each.
                try connection.query(Statement("explain.plan", "set local enable_nestloop = off"))
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
        what: BilingualText(da: "denne rolle må ikke se posteringer", en: "this role may not see postings"),
        remedy: BilingualText(da: "forbind som omkost_batch", en: "connect as omkost_batch"))
}
