import CostModel
import Glibc
import Intake
import Reporting

/// The refused rows themselves, in a file that its owner alone may read: the database knows where they were and why they
/// were refused, and nothing of what is in them.
struct RejectedRowsFile {
    /// `rejected` under the state folder.
    private let folder: String

    /// After so many days `omkost gc` removes a file.
    static let daysKept = 30

    private let stateFolder: String

    init(folder stateFolder: String) {
        self.stateFolder = stateFolder
        folder = "\(stateFolder)/rejected"
    }

    /// What became of the refused rows of one source.
    struct Kept {
        var words: BilingualText
    }

    /// Writes the refused rows of every file of an import that is stored. What cannot be written is told, and stops nothing.
    func keep(_ report: ImportReport, of sources: [DatasetFile: ImportSource]) -> [Kept] {
        var kept: [Kept] = []
        var paths: Set<String> = []
        for count in report.files where count.rejected > 0 {
            guard let source = sources[count.file] else { continue }
            guard let path = source.path else {
                kept.append(RejectedRowsFile.relation)
                continue
            }
            // One extract can make rows of several files; its refused records are kept once.
            guard paths.insert(path).inserted else { continue }
            let files = Set(report.files.filter { sources[$0.file]?.path == path }.map(\.file))
            let lines = Set(report.rejects.filter { files.contains($0.file) }.compactMap(\.finding.line))
            kept.append(keep(lines, of: source, count, batch: report.batch))
        }
        return kept
    }

    private static let relation = Kept(
        words: BilingualText(
            da: "omkost: afviste rækker fra en tabel gemmes ikke; tabellen har dem",
            en: "omkost: rejected rows of a table are not kept; the table has them"))

    private func keep(
        _ lines: Set<Int>, of source: ImportSource, _ count: ImportReport.FileCount, batch: Int
    ) -> Kept {
        // Another database under the same home has imports of the same number.
        let name = "import-\(batch)-\(count.file.rawValue)-\(count.sha256.prefix(8)).csv"
        do {
            let records = try RejectedRecords(of: source, lines: lines)
            guard records.sha256 == count.sha256 else { throw InputUnreadable(file: name, errorNumber: nil) }
            try makeFolder()
            let file = try NewFile(folder: folder, name: name, mode: 0o600)
            try records.bytes.withUnsafeBytes { try file.write($0) }
            try file.finish()
            return Kept(
                words: BilingualText(
                    da: "omkost: de afviste rækker står i \(folder)/\(name) i \(RejectedRowsFile.daysKept) dage",
                    en: "omkost: the rejected rows are in \(folder)/\(name) for \(RejectedRowsFile.daysKept) days"))
        } catch {
            let why = Failure(error).refusals.first?.what ?? BilingualText(da: "ukendt fejl", en: "unknown error")
            return Kept(
                words: BilingualText(
                    da: "omkost: de afviste rækker kunne ikke gemmes: \(why.danish)",
                    en: "omkost: the rejected rows could not be kept: \(why.english)"))
        }
    }

    private func makeFolder() throws(FileNotWritten) {
        // With a database of the user's own, nothing may stand here yet.
        _ = mkdir(stateFolder, 0o700)
        guard mkdir(folder, 0o700) != 0 else { return }
        let number = errno
        var state = stat()
        guard number == EEXIST, lstat(folder, &state) == 0, state.st_mode & S_IFMT == S_IFDIR,
            state.st_uid == geteuid()
        else { throw FileNotWritten(folder, .cannotCreate, number) }
        // Whatever made it, what is in it is nobody else's to read.
        guard chmod(folder, 0o700) == 0 else { throw FileNotWritten(folder, .cannotCreate, errno) }
    }

    /// Removes files that are older than they may be.
    /// - Returns: how many
    func removeOld(now: time_t = time(nil)) throws -> Int {
        guard FolderListing.isFolder(folder) else { return 0 }
        var removed = 0
        for name in try FolderListing.names(in: folder) where name.hasPrefix("import-") {
            let path = "\(folder)/\(name)"
            var state = stat()
            guard lstat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG,
                now - state.st_mtim.tv_sec > RejectedRowsFile.daysKept * 86_400
            else { continue }
            guard unlink(path) == 0 else { throw FileNotWritten(path, .cannotWrite, errno) }
            removed += 1
        }
        return removed
    }
}
