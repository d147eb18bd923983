import CostModel
import Intake
import ModelFile
import Postgres
import Published
import Reporting

/// One import: what a plan says, into the ledger, all or nothing.
struct OneImport {
    private let request: ImportRequest
    private let workplace: Workplace
    private let console: Console

    init(_ request: ImportRequest, _ workplace: Workplace, _ console: Console) {
        self.request = request
        self.workplace = workplace
        self.console = console
    }

    /// What an import that is stored leaves to be told.
    struct Done {
        var report: ImportReport
        /// Files that hold the refused rows, and why one could not be written.
        var kept: [RejectedRowsFile.Kept]

        /// The first refused rows one by one, and where the rows themselves are.
        func tellRejects(_ console: Console) {
            let language = console.language
            for reject in report.rejects.prefix(ImportReport.messagesMax) {
                console.tell(FindingWords(reject.finding).refusal.warningMessage(in: language))
            }
            let untold = report.rejects.count - ImportReport.messagesMax
            if untold > 0 {
                console.tell(
                    console.words(
                        "omkost: yderligere \(untold) rækker er afvist; se omkost check\n",
                        "omkost: \(untold) more rows were refused; see omkost check\n"))
            }
            for file in kept { console.say(file.words) }
        }
    }

    func load(_ plan: ImportPlan) throws -> Done {
        let log = ImportLog(console.log)
        let start = ContinuousClock.now
        log.started(files: plan.sources.count, hasModel: plan.model != nil)
        let committed: Committed<ImportReport>
        do {
            committed = try dataset(workplace.connect(as: .batch, for: "import"))
                .run(plan.sources, model: plan.model.map { ($0.text, $0.sha256) })
        } catch let refused as ImportRefused where request.rejectLimit > 0 && refused.count > request.rejectLimit {
            log.overLimit(request.rejectLimit, refused: refused.count)
            throw refused
        }
        let report = committed.answer
        let words = CommitWords.resolved(
            committed.proof, of: "indlæsning \(report.batch)", "import \(report.batch)")
        if let words { console.tell("omkost: \(words.text(in: console.language))\n") }
        log.done(report, milliseconds: (ContinuousClock.now - start).milliseconds)
        return Done(report: report, kept: RejectedRowsFile(folder: request.stateFolder).keep(report, of: plan.sources))
    }

    /// Nothing stays of it.
    func tryOut(_ plan: ImportPlan) throws -> ImportReport {
        try dataset(workplace.connect(as: .batch, for: "import"))
            .tryOut(plan.sources, model: plan.model.map { ($0.text, $0.sha256) })
    }

    private func dataset(_ connection: DatabaseConnection) throws -> DatasetImport {
        var options = request.options
        options.seal = try DeletionKey(in: request.stateFolder).seal(for: DeletedPerson.keyChecks(connection))
        return DatasetImport(
            connection, options: options, readCategories: ModelFile.categories,
            openSource: { [workplace] in try workplace.connect(as: .batch, for: "import/relation") }
        ) { [console] fileName, rows in
            console.progress(fileName, done: Int64(rows), total: nil)
        }
    }
}
