import CostModel
import Glibc
import Postgres
import Published
import Publication
import Reporting

/// `omkost run`: the batch, and what it prints.
package struct RunJob {
    private let request: RunRequest
    private let workerCount: Int
    private let isDry: Bool
    private let figures: MovedFigures

    /// - Parameters:
    ///   - recomputes: compute although nothing has changed
    ///   - acceptsDrift: publish although totals moved by more than the model allows
    ///   - workers: how many years are computed side by side, from 1; nil leaves it to the machine's cores
    ///   - figures: what a dry run writes for machines
    package init(
        municipality: Int?, year: Int?, recomputes: Bool, acceptsDrift: Bool, workers: Int?, isDry: Bool,
        figures: MovedFigures
    ) {
        workerCount = workers ?? min(RunJob.workersMax, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
        request = RunRequest(
            host: RunJob.hostName, programVersion: ProgramVersion.text,
            municipality: municipality.map { Int16(clamping: $0) },
            fiscalYear: year.map { FiscalYear(Int16(clamping: $0)) }, recomputes: recomputes, acceptsDrift: acceptsDrift
        )
        self.isDry = isDry
        self.figures = figures
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let job = CostYearJob(request, workerCount: workerCount)
        try Workplace.use(choice, console) { workplace in
            if isDry {
                try showMoves(job, workplace, console)
                return
            }
            let outcome = try job.run(workplace, console)
            switch outcome.result {
            case .published(let published): try tell(published, run: outcome.run, workplace, console)
            case .unchanged: try showPublished(workplace, console)
            }
        }
    }

    /// The run is published by now, whatever happens here.
    private func tell(
        _ published: RunOutcome.Published, run: Int, _ workplace: Workplace, _ console: Console
    ) throws {
        let danish = "kørsel \(run) som udgave \(published.generation)"
        let english = "run \(run) as generation \(published.generation)"
        if let words = CommitWords.resolved(published.proof, of: danish, english) {
            console.tell("omkost: \(words.text(in: console.language))\n")
        }
        do {
            try Failpoint.reach(.published)
            try show(published, run: run, workplace, console)
        } catch {
            guard Failure(error).isInterruption else { throw error }
            throw StoppedAfterwards(
                words: BilingualText(
                    da: "afbrudt, efter at \(danish) blev frigivet", en: "stopped after \(english) was published"))
        }
    }

    private func show(
        _ published: RunOutcome.Published, run: Int, _ workplace: Workplace, _ console: Console
    ) throws {
        let reader = try workplace.connect(as: .reader, for: "run/report")
        try PublishedReader.read(reader) { reader in
            let listing = try Listing(reader)
            let stamp = TableStamp(
                run: Int64(run), generation: Int64(published.generation), publishedOn: reader.state.publishedOn)
            let lines = try requested(reader)
            var table = ReconciliationTable(lines, columns: listing.partitionColumns, stamp: stamp).table
            table.notes += RunJob.keptNotes(computed: published.computedCount, shown: lines.count)
            table.notes += FindingNotes(try findings(reader)).notes
            let bytes = table.bytes(as: console.format, style: console.style(listing.model.language))
            try RunJob.write(bytes, run: run, generation: published.generation, console)
        }
    }

    /// The published reconciliations of what was asked for.
    private func requested(_ reader: PublishedReader) throws -> [Reconciliation] {
        try reader.reconciliations().filter { line in
            (request.municipality.map { $0 == line.municipality } ?? true)
                && (request.fiscalYear.map { $0 == line.fiscalYear } ?? true)
        }
    }

    /// What is to be said of what was asked for, and of everything.
    private func findings(_ reader: PublishedReader) throws -> [Finding] {
        try reader.findings().filter { finding in
            (request.municipality == nil || finding.municipality == nil || finding.municipality == request.municipality)
                && (request.fiscalYear == nil || finding.fiscalYear == nil || finding.fiscalYear == request.fiscalYear)
        }
    }

    /// Said where some of what is shown is of an earlier run.
    private static func keptNotes(computed: Int, shown: Int) -> [BilingualText] {
        guard computed < shown else { return [] }
        return [
            BilingualText(
                da:
                    "Beregnet på ny: \(computed) af de \(shown) viste kommuneår; intet har rørt resten af dem siden sidst.",
                en:
                    "Computed anew: \(computed) of the \(shown) municipality years shown; nothing has touched the rest of them."
            )
        ]
    }

    private static func write(_ bytes: [UInt8], run: Int, generation: Int, _ console: Console) throws {
        do {
            try console.write(bytes)
        } catch {
            if error.isBrokenPipe { throw error }
            throw RunJob.unwritten(run: run, generation: generation, error)
        }
    }

    /// Nothing has changed: the reconciliation that stands, and the words for it.
    private func showPublished(_ workplace: Workplace, _ console: Console) throws {
        let reader = try workplace.connect(as: .reader, for: "run/report")
        try PublishedReader.read(reader) { reader in
            let listing = try Listing(reader)
            var table = ReconciliationTable(
                try requested(reader), columns: listing.partitionColumns, stamp: listing.stamp
            ).table
            table.notes.append(
                BilingualText(
                    da:
                        "Intet, som tallene afhænger af, er ændret siden; der er ikke beregnet noget nyt (omkost run --recompute gør det alligevel).",
                    en:
                        "Nothing that the figures depend on has changed since, and nothing was computed (omkost run --recompute does it all the same)."
                ))
            table.notes += FindingNotes(try findings(reader)).notes
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }

    /// The run is published; only its table is lost.
    private static func unwritten(run: Int, generation: Int, _ failed: OutputFailed) -> Refusal {
        let reason = SystemWords.text(failed.errorNumber)
        return Refusal(
            .inputOutput,
            what: BilingualText(
                da: "kørsel \(run) er frigivet som udgave \(generation), men tabellen kunne ikke skrives (\(reason))",
                en:
                    "run \(run) is published as generation \(generation), but its table could not be written (\(reason))"
            ),
            remedy: BilingualText(
                da: "kør ikke igen; se tabellen med: omkost reconcile",
                en: "do not run again; see the table with: omkost reconcile"))
    }

    private func showMoves(_ job: CostYearJob, _ workplace: Workplace, _ console: Console) throws {
        let computed = try job.dryRun(workplace, console)
        let scope = computed.scope
        let published = try publishedFigures(workplace, scope)
        try figures.write(
            MovedTotal.all(from: published.totals, to: computed.totals),
            MovedWork.all(
                from: published.hours, published.model ?? scope.model.workforce, to: computed.hours,
                scope.model.workforce),
            scope.model, .dryRun, to: console)
    }

    /// What is published of the municipalities and years in scope; nothing before the first publication.
    private func publishedFigures(
        _ workplace: Workplace, _ scope: RunScope
    ) throws -> (totals: [MovedTotal.Key: Int128], hours: [WorkedHours], model: WorkforceModel?) {
        let connection = try workplace.connect(as: .reader, for: "run/dry")
        let computed = Set(scope.plan.computed)
        func isInScope(_ municipality: Int16, _ year: FiscalYear) -> Bool {
            computed.contains(Partition(municipality: municipality, fiscalYear: year))
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
                let hours = try reader.workedHours().filter { isInScope($0.municipality, $0.fiscalYear) }
                return (totals, hours, try Listing(reader).model.workforce)
            }
        } catch is NothingPublished {
            return ([:], [], nil)
        }
    }

    /// More would only wait for the server's cores.
    private static let workersMax = 4

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
