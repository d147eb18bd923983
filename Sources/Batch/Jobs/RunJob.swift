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
    private let figures: MovedFigures

    /// - Parameter figures: what a dry run writes for machines
    package init(municipality: Int?, year: Int?, isDry: Bool, figures: MovedFigures) {
        self.municipality = municipality
        self.year = year
        self.isDry = isDry
        self.figures = figures
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
                try tell(outcome, workplace, console)
            }
        }
    }

    /// The run is published by now, whatever happens here.
    private func tell(_ outcome: RunOutcome, _ workplace: Workplace, _ console: Console) throws {
        let danish = "kørsel \(outcome.run) som udgave \(outcome.generation)"
        let english = "run \(outcome.run) as generation \(outcome.generation)"
        if let words = CommitWords.resolved(outcome.proof, of: danish, english) {
            console.tell("omkost: \(words.text(in: console.language))\n")
        }
        do {
            try showOutcome(outcome, workplace, console)
        } catch {
            guard Failure(error).isInterruption else { throw error }
            throw StoppedAfterwards(
                words: BilingualText(
                    da: "afbrudt, efter at \(danish) blev frigivet", en: "stopped after \(english) was published"))
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
        let (computed, hours, scope) = try job.dryRun(workplace, console)
        let published = try publishedFigures(workplace, scope)
        try figures.write(
            MovedTotal.all(from: published.totals, to: computed), MovedWork.all(from: published.hours, to: hours),
            scope.model, .dryRun, to: console)
    }

    /// What is published of the municipalities and years in scope; nothing before the first publication.
    private func publishedFigures(
        _ workplace: Workplace, _ scope: RunScope
    ) throws -> (totals: [MovedTotal.Key: Int128], hours: [WorkedHours]) {
        let connection = try workplace.connect(as: .reader, for: "run/dry")
        func isInScope(_ municipality: Int16, _ year: FiscalYear) -> Bool {
            scope.municipalities.contains(municipality) && scope.years.contains(year)
        }
        var totals: [MovedTotal.Key: Int128] = [:]
        do {
            return try PublishedReader.read(connection) { reader in
                let query = CostQuery(by: [.municipality, .fiscalYear, .sector, .status], filter: CostFilter())
                try query.forEachRow(reader, showsCpr: false) { codes, oere in
                    guard let municipality = Int16(codes[0]), let year = Int16(codes[1]).map({ FiscalYear($0) }),
                        let status = CostStatus.allCases.first(where: { $0.code == codes[3] }),
                        isInScope(municipality, year)
                    else { return }
                    let key = MovedTotal.Key(
                        municipality: municipality, fiscalYear: year, sector: codes[2], status: status)
                    totals[key] = oere[2]
                }
                return (totals, try reader.workedHours().filter { isInScope($0.municipality, $0.fiscalYear) })
            }
        } catch is NothingPublished {
            return ([:], [])
        }
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
