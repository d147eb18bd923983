import CostModel
import Intake

/// What an unattended import says while it works. Files are called by the names we give them; no folder is told.
struct ImportLog: Sendable {
    private let log: EventLog

    init(_ log: EventLog) {
        self.log = log
    }

    /// - Parameter files: how many the import consists of, the model apart
    func started(files: Int, hasModel: Bool) {
        log.say(
            .importStarted, .info, ["files": .number(files), "model": .flag(hasModel)], "an import has begun")
    }

    func done(_ report: ImportReport, milliseconds: Int) {
        for count in report.files {
            log.say(
                .fileRead, .info,
                [
                    "batch": .number(report.batch), "file": .word(count.file),
                    "rows": .number(count.read), "accepted": .number(count.accepted),
                    "corrected": .number(count.corrected), "unchanged": .number(count.unchanged),
                    "rejected": .number(count.rejected), "left_out": .number(count.leftOut),
                    "joined": .number(count.joined), "ended": .number(count.ended),
                ], "a file is in the ledger")
        }
        log.say(
            .importDone, .info,
            [
                "batch": .number(report.batch), "files": .number(report.files.count),
                "rows": .number(report.files.reduce(0) { $0 + $1.read }),
                "rejected": .number(report.files.reduce(0) { $0 + $1.rejected }),
                "new_model": report.modelChanged.map { .flag($0) }, "ms": .number(milliseconds),
            ], "the import took effect")
    }

    /// More rows were refused than the user allows.
    func overLimit(_ limit: Int, refused: Int) {
        log.say(
            .rejectLimit, .error, ["limit": .number(limit), "rejected": .number(refused)],
            "more rows were refused than the limit allows")
    }

    /// Our name for a file of ours.
    static func file(_ name: String?) -> DatasetFile? {
        DatasetFile.allCases.first { $0.fileName == name }
    }
}
