import CostModel
import Disclosure
import Hashing
import Postgres
import Publication
import Published

/// Decides which version an export is, and what it is made from.
struct ExportDesk {
    private let request: ExportRequest
    private let maker: PseudonymMaker
    private let rule: DisclosureRule

    /// Everything about a version, before its files.
    struct Prepared {
        var version: ExportVersion
        var content: ExportContent
        var microdata: Microdata
        var user: String
    }

    /// - Throws: `Refusal` for a key, a project's name or a rule that cannot be used
    init(_ request: ExportRequest) throws {
        self.request = request
        let key = try KeyFile.read(request.keyFile)
        let parameters = request.parameters
        do {
            maker = try PseudonymMaker(project: request.project, key: key)
            rule = try DisclosureRule(
                personsMin: parameters.personsMin, familiesMin: parameters.familiesMin,
                dominancePercent: parameters.dominancePercent)
        } catch { throw error.refusal }
        if let note = request.versionNote {
            _ = try PrintedLine.checked(note, option: "--version-note", lengthMax: 200)
        }
    }

    /// Writes down that persons are given out, before anything of them is read.
    func lookUp(_ connection: DatabaseConnection) throws {
        var persons = PersonRequest(isExtract: true)
        persons.purpose = purpose
        _ = try persons.register(connection)
    }

    private var purpose: String {
        request.purpose ?? "eksport: \(request.project)"
    }

    // MARK: Reading

    func prepare(_ reader: PublishedReader, _ connection: DatabaseConnection, _ console: Console) throws -> Prepared {
        let versions = try ExportBook(connection, project: request.project).versions()
        if let known = versions.last, known.keyCheck != keyCheck { throw ExportDesk.otherKey }
        let (version, source) = try version(among: versions, connection)
        console.say(
            BilingualText(
                da: "projekt \(version.project), version \(version.number): udgave \(version.generation)",
                en: "project \(version.project), version \(version.number): generation \(version.generation)"))
        var families = FamilyNumbers()
        let facts = try ExportFacts(source, version.years, connection)
        guard !facts.times.isEmpty else { throw ExportDesk.nobody }
        let grid = try ExportGrid(facts, &families)
        let earlier = try versions.filter { $0.number < version.number }.map {
            try ExportDesk.earlier($0, &families, connection)
        }
        let rule = try ExportDesk.rule(of: version)
        console.say(
            BilingualText(
                da: "ser efter celler, der ikke må vises", en: "looking for cells that may not be shown"))
        let suppressed = try grid.suppressed(rule, earlier: earlier)
        try check(suppressed, against: version, connection)
        let content = ExportContent(
            facts: facts, grid: grid, suppressed: suppressed, rule: rule,
            municipalityNames: try reader.municipalityNames())
        return Prepared(
            version: version, content: content, microdata: try microdata(content, connection),
            user: maker.user(try ExportDesk.user(connection)).text)
    }

    /// The version asked for; the newest, if it is of the same publication, years and rule; else a new one.
    private func version(
        among versions: [ExportVersion], _ connection: DatabaseConnection
    ) throws -> (ExportVersion, ExportSource) {
        if let number = request.version {
            guard let known = versions.first(where: { $0.number == number }),
                let source = try ExportQuery.source(ofGeneration: known.generation, connection)
            else { throw ExportDesk.noVersion(number) }
            return (known, source)
        }
        guard let source = try ExportQuery.source(ofRun: request.run, connection) else {
            throw ExportDesk.notPublished(request.run)
        }
        let model = try ModelOfRun.definition(source.modelText)
        let parameters = request.parameters
        let wanted = ExportVersion(
            project: request.project, number: (versions.last?.number ?? 0) + 1, generation: source.generation,
            years: try YearSpan.years(request.years, of: model), personsMin: parameters.personsMin,
            familiesMin: parameters.familiesMin, dominancePercent: parameters.dominancePercent, keyCheck: keyCheck,
            note: request.versionNote)
        if let last = versions.last, ExportDesk.isSame(last, wanted) { return (last, source) }
        return (wanted, source)
    }

    private static func isSame(_ known: ExportVersion, _ wanted: ExportVersion) -> Bool {
        known.generation == wanted.generation && known.years == wanted.years
            && known.personsMin == wanted.personsMin && known.familiesMin == wanted.familiesMin
            && known.dominancePercent == wanted.dominancePercent && (wanted.note == nil || wanted.note == known.note)
    }

    private static func rule(of version: ExportVersion) throws -> DisclosureRule {
        do {
            return try DisclosureRule(
                personsMin: version.personsMin, familiesMin: version.familiesMin,
                dominancePercent: version.dominancePercent)
        } catch { throw error.refusal }
    }

    private static func earlier(
        _ version: ExportVersion, _ families: inout FamilyNumbers, _ connection: DatabaseConnection
    ) throws -> (grid: ExportGrid, suppressed: Set<ExportCell>) {
        guard let source = try ExportQuery.source(ofGeneration: version.generation, connection) else {
            throw InvariantBroken(.exportMalformed, at: "version \(version.number)")
        }
        let grid = try ExportGrid(ExportFacts(source, version.years, connection), &families)
        return (grid, try suppressed(of: version, connection))
    }

    /// What a frozen version did not show it does not show now either, and nothing else.
    private func check(
        _ suppressed: Set<ExportCell>, against version: ExportVersion, _ connection: DatabaseConnection
    ) throws {
        guard version.frozenOn != nil else { return }
        guard try ExportDesk.suppressed(of: version, connection) == suppressed else {
            throw InvariantBroken(.exportMalformed, at: "version \(version.number)")
        }
    }

    private static func suppressed(
        of version: ExportVersion, _ connection: DatabaseConnection
    ) throws -> Set<ExportCell> {
        let texts = try ExportBook(connection, project: version.project).suppressedCells(ofVersion: version.number)
        return try Set(
            texts.map { text in
                guard let cell = ExportCell(text: text) else {
                    throw InvariantBroken(.exportMalformed, at: "version \(version.number)")
                }
                return cell
            })
    }

    private func microdata(_ content: ExportContent, _ connection: DatabaseConnection) throws -> Microdata {
        let query = try ExportQuery(
            connection, generation: content.facts.source.generation, years: content.facts.years)
        let citizens = Set(content.facts.times.map(\.person.citizen)).union(content.facts.costs.map(\.person.citizen))
        let pseudonyms = try ExportPseudonyms(
            maker, citizens: citizens, identities: try query.identities(of: citizens))
        return try Microdata(content, pseudonyms) { starts in
            try query.memberCounts(
                of: starts.map { start in
                    (start.person.municipality, start.person.family, start.day ?? start.person.fiscalYear.days.first)
                }, asOfRun: content.facts.source.run)
        }
    }

    private static func user(_ connection: DatabaseConnection) throws -> String {
        let who = Statement("export.user", "select session_user")
        return try connection.query(who).onlyRow(of: who)[0] ?? ""
    }

    // MARK: Writing down

    /// - Throws: `Refusal` (temporary) where another export has frozen the number meanwhile
    func freeze(_ prepared: Prepared, _ connection: DatabaseConnection) throws -> ExportVersion {
        if prepared.version.frozenOn != nil { return prepared.version }
        let cells = prepared.content.suppressed.map(\.text).sorted()
        let book = ExportBook(connection, project: request.project)
        guard let frozen = try book.freeze(prepared.version, suppressed: cells) else { throw ExportDesk.overtaken }
        return frozen
    }

    func register(
        _ package: DataPackage, _ files: [PackageFile], _ version: ExportVersion, _ prepared: Prepared,
        _ connection: DatabaseConnection
    ) throws {
        guard let manifest = files.first(where: { $0.path == PackageManifest.name }) else {
            throw InvariantBroken(.exportMalformed, at: PackageManifest.name)
        }
        let delivery = ExportDelivery(
            deliveredBy: prepared.user, purpose: purpose,
            run: prepared.content.facts.source.run, rowCount: package.tables.reduce(0) { $0 + $1.rows.count },
            manifestSha256: Sha256.digest(of: manifest.bytes).hexadecimal)
        try ExportBook(connection, project: request.project).register(delivery, ofVersion: version.number)
    }

    private var keyCheck: String {
        maker.user("").text
    }
}
