import CostModel
import Intake
import ModelFile
import Postgres
import Reporting

/// `omkost import`: a dataset folder, one of its files, an extract, or what is new in a folder of extracts.
package struct ImportJob {
    private let request: ImportRequest

    package init(_ request: ImportRequest) {
        self.request = request
    }

    /// 1. the files, the model and the profiles → what is to be imported
    /// 2. everything → ledger, in one transaction; of a folder of extracts, a transaction each
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let shelf = try ProfileShelf(paths: request.profilePaths)
        let readsExtracts = !request.profilePaths.isEmpty
        if let path = request.path, readsExtracts, FolderListing.isFolder(path) {
            return try InboxImport(request, shelf).run(path, choice, console)
        }
        let plan =
            !readsExtracts
            ? try ImportPlan(datasetPath: request.path ?? "") : try ImportPlan(extractPath: request.path, shelf)
        if request.isTrial { return try TrialImport(request).run(plan, choice, console) }
        let done = try Workplace.use(choice, console) { workplace in
            try OneImport(request, workplace, console).load(plan)
        }
        try show(done, console)
    }

    /// The import is stored by now; only its table can be lost.
    private func show(_ done: OneImport.Done, _ console: Console) throws {
        let report = done.report
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
        done.tellRejects(console)
    }
}
