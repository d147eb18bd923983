import CostModel
import Published

/// What is explained.
enum ExplainedSubject {
    /// A figure in kroner.
    case figure(FigureAddress)
    /// A figure in hours and FTE.
    case work(FigureAddress)
    case posting(String, municipality: Int16?, year: FiscalYear?)

    /// - Throws: `Refusal` where there is no such thing; `InvariantBroken` where the parts do not add up
    func document(_ listing: Listing, _ ledger: LedgerReader, _ language: Language) throws -> ReportDocument {
        switch self {
        case .figure(let address):
            let explanation = try FigureExplanation(address, listing, ledger)
            guard !explanation.parts.isEmpty else { throw ExplainedSubject.nothing }
            return ExplainDocument(explanation, address, listing, language).document
        case .work(let address):
            let explanation = try WorkExplanation(address, listing, ledger)
            guard !explanation.hours.isEmpty else { throw ExplainedSubject.noWork }
            return WorkDocument(explanation, address, listing, language).document
        case .posting(let number, let municipality, let year):
            let found = try PostingQuery(listing.reader).find(number, municipality: municipality, year: year)
            guard let posting = found.first else { throw ExplainedSubject.noPosting }
            guard found.count == 1 else { throw ExplainedSubject.several(found) }
            return PostingDocument(try PostingExplanation(posting, listing, ledger), listing, language).document
        }
    }

    /// Whether it may be of a municipality.
    func isOf(_ municipality: Int16) -> Bool {
        switch self {
        case .figure(let address), .work(let address):
            address.condition.allows("municipality", String(municipality))
        case .posting(_, let own, _): own.map { $0 == municipality } ?? true
        }
    }

    /// With the internal number of the citizen that the address names.
    /// - Throws: `Refusal` where there is nobody, or somebody who was deleted
    func of(citizen: Int32?, _ reader: PublishedReader) throws -> ExplainedSubject {
        guard case .figure(let address) = self, let citizen, address.values["citizen"] != nil else { return self }
        guard try FigureQuery(reader).holds(citizen: citizen) else { throw ExplainedSubject.nothing }
        return .figure(address.with("citizen", citizen))
    }

    /// Whoever is named by the address; a posting may be anybody's.
    var persons: PersonRequest {
        var persons = PersonRequest()
        switch self {
        case .figure(let address), .work(let address):
            persons.citizen = address.values["citizen"]
            persons.family = address.values["family"]
            persons.municipality = address.values["municipality"].flatMap { Int16($0) }
        case .posting(let number, let municipality, _):
            persons.posting = number
            persons.municipality = municipality
        }
        return persons
    }

    private static let nothing = Refusal(
        .inputMissing,
        what: BilingualText(da: "der er ingen penge på den adresse", en: "there is no money at that address"),
        remedy: BilingualText(
            da: "kopiér adressen ved tallet i omkost overview",
            en: "copy the address beside the figure in omkost overview"))

    private static let noWork = Refusal(
        .inputMissing,
        what: BilingualText(da: "der er intet arbejde på den adresse", en: "there is no work at that address"),
        remedy: BilingualText(
            da: "omkost fte viser, hvad der er registreret", en: "omkost fte shows what was registered"))

    private static let noPosting = Refusal(
        .inputMissing,
        what: BilingualText(
            da: "ingen frigivet postering har det nummer", en: "no published posting has that number"),
        remedy: BilingualText(
            da: "numre er som i kildesystemet; en postering er med fra den kørsel, der så den",
            en: "numbers are those of the source system; a posting is in from the run on that saw it"))

    private static func several(_ found: [PublishedPosting]) -> Refusal {
        let places = found.prefix(5).map { "\($0.line.municipality)/\($0.line.fiscalYear)" }.joined(separator: ", ")
        return Refusal(
            .usage,
            what: BilingualText(
                da: "\(found.count) posteringer har det nummer: \(places)",
                en: "\(found.count) postings have that number: \(places)"),
            remedy: BilingualText(
                da: "vælg en med --municipality og --year", en: "choose one with --municipality and --year"))
    }
}
