import CostModel
import Glibc
import Published
import Publication
import Reporting

/// `omkost run`: the batch, and what it prints.
package struct RunJob {
    private let municipality: Int?
    private let year: Int?
    private let isDry: Bool

    package init(municipality: Int?, year: Int?, isDry: Bool) {
        self.municipality = municipality
        self.year = year
        self.isDry = isDry
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let job = CostYearJob(
            RunRequest(
                host: RunJob.hostName, programVersion: ProgramVersion.text,
                municipality: municipality.map { Int16(clamping: $0) },
                fiscalYear: year.map { FiscalYear(Int16(clamping: $0)) }))
        try Workplace.use(choice, console) { workplace in
            if isDry {
                try showMoves(job, workplace, console)
            } else {
                let outcome = try job.run(workplace, console)
                UnusedModelParts.warn(outcome.model, console)
                try showOutcome(outcome, workplace, console)
            }
        }
    }

    private func showOutcome(_ outcome: RunOutcome, _ workplace: Workplace, _ console: Console) throws {
        let reader = try workplace.connect(as: .reader, for: "run/report")
        try PublishedReader.read(reader) { reader in
            let columns = try Listing(reader).partitionColumns
            let stamp = TableStamp(
                run: Int64(outcome.run), generation: Int64(outcome.generation), publishedOn: reader.state.publishedOn)
            var table = ReconciliationTable(outcome.reconciliations, columns: columns, stamp: stamp).table
            table.notes += FindingNotes(outcome.findings).notes
            try RunJob.write(
                table.bytes(as: console.format, style: console.style(outcome.model.language)), of: outcome, console)
        }
    }

    private static func write(_ bytes: [UInt8], of outcome: RunOutcome, _ console: Console) throws {
        do {
            try console.write(bytes)
        } catch {
            if error.isBrokenPipe { throw error }
            throw RunJob.unwritten(outcome, error)
        }
    }

    /// The run is published; only its table is lost.
    private static func unwritten(_ outcome: RunOutcome, _ failed: OutputFailed) -> Refusal {
        let reason = SystemWords.text(failed.errorNumber)
        return Refusal(
            .inputOutput,
            what: BilingualText(
                da:
                    "kørsel \(outcome.run) er frigivet som udgave \(outcome.generation), men tabellen kunne ikke skrives (\(reason))",
                en:
                    "run \(outcome.run) is published as generation \(outcome.generation), but its table could not be written (\(reason))"
            ),
            remedy: BilingualText(
                da: "kør ikke igen; se tabellen med: omkost reconcile",
                en: "do not run again; see the table with: omkost reconcile"))
    }

    private func showMoves(_ job: CostYearJob, _ workplace: Workplace, _ console: Console) throws {
        let (computed, model, scope) = try job.dryRun(workplace, console)
        let published = try publishedTotals(workplace, scope)
        let keys = Set(computed.keys).union(published.keys)
        let moves = keys.map { MovedTotal(key: $0, published: published[$0] ?? 0, computed: computed[$0] ?? 0) }
            .filter { $0.published != $0.computed }
        let table = MovesTable(moves, sectors: LabelSet(sectors: model.sectors)).table
        try console.write(table.bytes(as: console.format, style: console.style(model.language)))
    }

    /// What is published of the municipalities and years in scope; nothing before the first publication.
    private func publishedTotals(_ workplace: Workplace, _ scope: RunScope) throws -> [MovedTotal.Key: Int128] {
        let connection = try workplace.connect(as: .reader, for: "run/dry")
        var totals: [MovedTotal.Key: Int128] = [:]
        do {
            try PublishedReader.read(connection) { reader in
                let query = CostQuery(by: [.municipality, .fiscalYear, .sector, .status], filter: CostFilter())
                try query.forEachRow(reader, showsCpr: false) { codes, oere in
                    guard let municipality = Int16(codes[0]), let year = Int16(codes[1]),
                        let status = CostStatus.allCases.first(where: { $0.code == codes[3] }),
                        scope.municipalities.contains(municipality), scope.years.contains(FiscalYear(year))
                    else { return }
                    let key = MovedTotal.Key(
                        municipality: municipality, fiscalYear: FiscalYear(year), sector: codes[2], status: status)
                    totals[key] = oere[2]
                }
            }
        } catch is NothingPublished {
            return [:]
        }
        return totals
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
