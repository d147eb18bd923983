import CostModel
import Postgres
import Published
import Reporting

/// `omkost explain`: from a figure's address to the rules, the pools and the postings behind it.
package struct ExplainListing {
    private let address: String

    package init(_ address: String) {
        self.address = address
    }

    package func run(
        _ choice: DatabaseChoice, _ console: Console, as format: DocumentFormat, to file: String?
    ) throws {
        guard let address = FigureAddress(text: address) else {
            throw Refusal(
                .usage,
                what: BilingualText(da: "\"\(shown)\" er ikke en adresse", en: "\"\(shown)\" is not an address"),
                remedy: BilingualText(
                    da: "kopiér adressen ved tallet i omkost overview, som i=HAL-FAM,y=2019,s=social",
                    en: "copy the address beside the figure in omkost overview, such as i=HAL-FAM,y=2019,s=social"))
        }
        // Postings are the batch's to see; elsewhere it is for whoever connects to be one.
        let role: DatabaseRole = if case .privateCluster = choice { .batch } else { .reader }
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: role, for: "explain")
            try PublishedReader.read(connection) { reader in
                let listing = try Listing(reader)
                guard try FigureQuery(reader, [:]).isAllowed() else { throw ExplainListing.notAllowed }
                // The planner takes the postings of one address for few, and would loop over the slots for each.
                try connection.query(Statement("explain.plan", "set local enable_nestloop = off"))
                let style = console.style(listing.model.language)
                let explanation = try FigureExplanation(address, listing, LedgerReader(connection: connection))
                guard !explanation.parts.isEmpty else { throw ExplainListing.nothing }
                let document = ExplainDocument(explanation, address, listing, style.language).document
                let bytes = try DocumentBytes.bytes(document, as: format, style)
                guard let file else { return try console.write(bytes) }
                try DocumentBytes.write(bytes, to: file)
                console.say(BilingualText(da: "skrevet: \(file)", en: "written: \(file)"))
            }
        }
    }

    /// What was typed may be anything.
    private var shown: String {
        FindingWords.shown(
            fileName: String(address.unicodeScalars.map { ("0"..."9").contains($0) ? "#" : Character($0) }))
    }

    private static let notAllowed = Refusal(
        .notPermitted,
        what: BilingualText(da: "denne rolle må ikke se posteringer", en: "this role may not see postings"),
        remedy: BilingualText(da: "forbind som omkost_batch", en: "connect as omkost_batch"))

    private static let nothing = Refusal(
        .inputMissing,
        what: BilingualText(da: "der er ingen penge på den adresse", en: "there is no money at that address"),
        remedy: BilingualText(
            da: "kopiér adressen ved tallet i omkost overview",
            en: "copy the address beside the figure in omkost overview"))
}
