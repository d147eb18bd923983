import CostModel
import Intake
import ModelFile
import Postgres
import Reporting

/// `omkost import`: a dataset folder or one of its files into the ledger.
package struct ImportJob {
    private let path: String
    private let rejectLimit: Int
    private let allowsSynthetic: Bool

    /// How many rows may be refused.
    package static let rejectLimits = 0...ImportOptions.rejectLimitMax

    package init(path: String, rejectLimit: Int, allowsSynthetic: Bool) {
        self.path = path
        self.rejectLimit = rejectLimit
        self.allowsSynthetic = allowsSynthetic
    }

    /// 1. the folder → paths by file
    /// 2. `model.yaml` → a checked model
    /// 3. everything → ledger, in one transaction
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let folder = try DatasetFolder(path: path)
        let model = try folder.modelPath.map { try ModelFile(bytes: FileBytes.read($0)) }
        let log = ImportLog(console.log)
        let start = ContinuousClock.now
        log.started(files: folder.files.count, hasModel: model != nil)
        let committed = try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "import")
            let options = ImportOptions(
                rejectLimit: rejectLimit, allowsSynthetic: allowsSynthetic, programVersion: ProgramVersion.text)
            let load = DatasetImport(connection, options: options, readCategories: ModelFile.categories) {
                fileName, rows in
                console.progress(fileName, done: Int64(rows), total: nil)
            }
            do {
                return try load.run(files: folder.files, model: model.map { ($0.text, $0.sha256) })
            } catch let refused as ImportRefused where rejectLimit > 0 && refused.count > rejectLimit {
                log.overLimit(rejectLimit, refused: refused.count)
                throw refused
            }
        }
        let report = committed.answer
        let words = CommitWords.resolved(
            committed.proof, of: "indlæsning \(report.batch)", "import \(report.batch)")
        if let words {
            console.tell("omkost: \(words.text(in: console.language))\n")
        }
        log.done(report, milliseconds: (ContinuousClock.now - start).milliseconds)
        try show(report, console)
        for reject in report.rejects {
            console.tell(FindingWords(reject).refusal.warningMessage(in: console.language))
        }
    }

    /// The import is stored by now; only its table can be lost.
    private func show(_ report: ImportReport, _ console: Console) throws {
        let bytes = ImportTable(report).table.bytes(as: console.format, style: console.style())
        do {
            try console.write(bytes)
        } catch {
            if error.isBrokenPipe { throw error }
            throw Refusal(
                .inputOutput,
                what: BilingualText(
                    da: "indlæsning \(report.batch) er gemt, men tabellen kunne ikke skrives",
                    en: "import \(report.batch) is stored, but its table could not be written"),
                remedy: BilingualText(da: "indlæs ikke igen", en: "do not import again"))
        }
    }
}
