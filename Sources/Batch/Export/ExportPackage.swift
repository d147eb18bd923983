import CostModel
import Disclosure
import Publication
import Reporting
import Schema

/// The package of a version: its tables, what they rest on, and what may be done with them.
struct ExportPackage {
    let content: ExportContent
    let microdata: Microdata
    let version: ExportVersion

    func package() throws -> DataPackage {
        let project = version.project
        let tables =
            try CellTables(content: content).all() + [WorkTable(content: content).table()]
            + RecordTables(content: content, microdata: microdata).all()
        return try DataPackage(
            name: "omkost-\(ExportPackage.slug(project))-v\(version.number)",
            title: BilingualText(
                da: "Omkostninger og årsværk, \(project), version \(version.number)",
                en: "Cost and FTE, \(project), version \(version.number)"),
            description: BilingualText(
                da:
                    "Omkostninger for borgere og familier i forløb, og årsværk, \(span). Personer og familier står under pseudonym.",
                en:
                    "Cost of enrolled citizens and families, and FTE, \(span). Persons and families are under pseudonyms."
            ),
            tables: tables, stamp: try stamp(), terms: ExportPackage.terms, assumptions: assumptions,
            language: content.facts.model.language)
    }

    private var span: String {
        "\(version.years.lowerBound)-\(version.years.upperBound)"
    }

    private func stamp() throws -> ExportStamp {
        let source = content.facts.source
        guard let frozenOn = version.frozenOn else { throw InvariantBroken(.exportMalformed, at: "the version") }
        return ExportStamp(
            published: TableStamp(
                run: Int64(source.run), generation: Int64(source.generation), publishedOn: source.publishedOn),
            exportVersion: version.number, frozenOn: frozenOn, modelHash: source.modelSha256,
            inputs: content.facts.files.map { ExportStamp.Input(name: $0.name, sha256: $0.sha256) },
            programVersion: source.programVersion, schemaVersion: Migration.all.count)
    }

    /// As a package's name wants it; the project itself may have capitals.
    private static func slug(_ project: String) -> String {
        project.lowercased().split { $0 == "_" || $0 == "-" }.joined(separator: "-")
    }

    // MARK: Words

    private static let terms = [
        BilingualText(
            da:
                "Pseudonymer er stadig personoplysninger (databeskyttelsesforordningens artikel 4, nr. 5). Materialet må kun bruges til projektet, ikke gives videre og ikke kobles med andet for at finde personer.",
            en:
                "Pseudonyms are still personal data (GDPR article 4(5)). The material is for the project alone, may not be passed on, and may not be joined with other data to find persons."
        )
    ]

    private var assumptions: [BilingualText] {
        let model = content.facts.model
        let notes = WorkNotes(model: model.workforce)
        return notes.norms + [WorkNotes.network, ExportPackage.cost, ExportPackage.hidden]
            + model.workforce.assumptions.map(ExportPackage.words)
            + model.workforce.salaries.filter { $0.category == nil }.map { salary in
                BilingualText(
                    da:
                        "Løn pr. årsværk \(salary.year): \(NumberFormat(.danish).kroner(oere: Int128(salary.amount.oere))) kr.",
                    en:
                        "Salary per FTE \(salary.year): DKK \(NumberFormat(.english).kroner(oere: Int128(salary.amount.oere)))."
                )
            } + (version.note.map { [BilingualText(da: "Om versionen: \($0)", en: "On the version: \($0)")] } ?? [])
    }

    private static let cost = BilingualText(
        da:
            "Omkostning er bogført med borgerens CPR-nummer eller fordelt efter modellens regler; hvad der ikke kunne fordeles, er ikke med. Beløb er i årets priser.",
        en:
            "Cost was posted with the citizen's CPR number or allocated by the model's rules; what could not be allocated is not in it. Amounts are in prices of their year."
    )

    private static let hidden = BilingualText(
        da:
            "Celler, der kunne røbe enkelte personer eller familier, er ikke vist, og rækker i persontabellerne, der hører til dem, er udeladt. Der er personer, som intet er fortalt om.",
        en:
            "Cells that could disclose single persons or families are not shown, and rows of the tables of persons that belong to them are left out. There are persons of whom nothing is told."
    )

    private static func words(_ assumption: Assumption) -> BilingualText {
        func range(_ language: Language) -> String {
            let numbers = NumberFormat(language)
            let ends = [assumption.lowThousandths, assumption.centralThousandths, assumption.highThousandths].map {
                numbers.text(Int128($0), digits: 3)
            }
            return "\(ends[1]) (\(ends[0])-\(ends[2]))"
        }
        let reasons = [assumption.reason, assumption.source, assumption.decidedBy].compactMap(\.self)
        let rest = reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
        return BilingualText(
            da: "Antagelse \(assumption.name) = \(range(.danish))\(rest)",
            en: "Assumption \(assumption.name) = \(range(.english))\(rest)")
    }
}
