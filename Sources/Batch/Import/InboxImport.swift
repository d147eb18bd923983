import CostModel
import Intake
import Reporting

/// `omkost import FOLDER --profile …`: the extracts of a folder, each by the profile whose name pattern fits, once, in order.
///
/// Nothing in the folder is moved or changed: what has been taken is told by its name, its content and the profile, which the
/// database remembers.
/// Every file is an import of its own; the first that is refused ends the command, and those before it stay.
struct InboxImport {
    private let request: ImportRequest
    private let shelf: ProfileShelf

    init(_ request: ImportRequest, _ shelf: ProfileShelf) {
        self.request = request
        self.shelf = shelf
    }

    /// A file of the folder, and how it is read.
    struct Item {
        var name: String
        var source: ImportSource
        /// The first of the canonical files that it makes.
        var firstFile: DatasetFile
        var plan: ImportPlan
    }

    func run(_ folder: String, _ choice: DatabaseChoice, _ console: Console) throws {
        let items = try self.items(folder)
        var outcomes: [InboxOutcome] = []
        do {
            try Workplace.use(choice, console) { workplace in
                let memory = ImportMemory(try workplace.connect(as: .batch, for: "import/memory"))
                for item in items {
                    outcomes.append(try outcome(of: item, memory, workplace, console))
                }
            }
        } catch {
            // What was taken before is stored, and has to be told.
            if outcomes.contains(where: { $0.report != nil }) { try show(outcomes, console) }
            throw error
        }
        try show(outcomes, console)
    }

    private func outcome(
        of item: Item, _ memory: ImportMemory, _ workplace: Workplace, _ console: Console
    ) throws -> InboxOutcome {
        let sha256 = try FileChecksum.sha256(path: item.source.path ?? "")
        if let batch = try memory.batch(
            fileName: item.name, sha256: sha256, profile: item.source.profile)
        {
            return InboxOutcome(name: item.name, profileName: item.source.profile?.name, knownSince: batch)
        }
        let one = OneImport(request, workplace, console)
        if request.isTrial {
            return InboxOutcome(
                name: item.name, profileName: item.source.profile?.name, report: try one.tryOut(item.plan))
        }
        let done = try one.load(item.plan)
        done.tellRejects(console)
        return InboxOutcome(name: item.name, profileName: item.source.profile?.name, report: done.report)
    }

    private func show(_ outcomes: [InboxOutcome], _ console: Console) throws {
        try console.write(
            InboxTable(outcomes, isTrial: request.isTrial).table.bytes(as: console.format, style: console.style()))
    }

    // MARK: What there is

    /// Files in the order in which their rows are needed, and within it by name. Hidden files, folders and files that are
    /// still being written (`*.tmp`, `*.part`) are passed over; any other that nobody reads is refused.
    private func items(_ folder: String) throws -> [Item] {
        var items: [Item] = []
        for name in try FolderListing.names(in: folder) {
            let path = "\(folder)/\(name)"
            guard !FolderListing.isFolder(path), !name.hasSuffix(".tmp"), !name.hasSuffix(".part") else { continue }
            items.append(try item(name, path))
        }
        guard !items.isEmpty else {
            throw Refusal(
                .inputMissing,
                what: BilingualText(da: "der er ingen filer i mappen", en: "there are no files in the folder"),
                remedy: BilingualText(
                    da: "tjek stien og kildernes levering", en: "check the path and what the sources deliver"))
        }
        return items.sorted { ($0.firstFile.loadOrder, $0.name) < ($1.firstFile.loadOrder, $1.name) }
    }

    private func item(_ name: String, _ path: String) throws -> Item {
        let fitting = shelf.profiles(named: name)
        if fitting.isEmpty, let file = DatasetFile.allCases.first(where: { $0.fileName == name }) {
            let plan = try ImportPlan(datasetPath: path)
            return Item(name: name, source: .canonical(path: path), firstFile: file, plan: plan)
        }
        guard fitting.count == 1, let first = fitting[0].files.first, case .file = fitting[0].source else {
            throw ProfileShelf.undecided(fitting, file: FindingWords.shown(fileName: name))
        }
        let source = ImportSource.extract(path: path, fitting[0])
        return Item(name: name, source: source, firstFile: first.file, plan: ImportPlan(source, fitting[0]))
    }
}

extension DatasetFile {
    /// The order in which the files are loaded.
    fileprivate var loadOrder: Int {
        DatasetFile.allCases.firstIndex(of: self) ?? 0
    }
}
