import CostModel
import Intake
import Reporting

/// The closing table of a folder of extracts: one row per file and canonical file that it made.
struct InboxTable {
    private let outcomes: [InboxOutcome]
    private let isTrial: Bool

    init(_ outcomes: [InboxOutcome], isTrial: Bool) {
        self.outcomes = outcomes
        self.isTrial = isTrial
    }

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: isTrial
                ? BilingualText(da: "Prøve af mappen; intet er gemt", en: "Trial of the folder; nothing is stored")
                : BilingualText(da: "Mappens filer", en: "Files of the folder"),
            columns: [
                column("source", "Kilde", "Source", .code), column("profile", "Profil", "Profile", .code),
                column("batch", "Indlæsning", "Import", .ordinal), column("file", "Fil", "File", .code),
            ] + FileCountColumns.columns,
            rows: outcomes.flatMap(rows), notes: [note])
    }

    private func rows(_ outcome: InboxOutcome) -> [[TableCell]] {
        let name = FindingWords.shown(fileName: outcome.name)
        guard let report = outcome.report else {
            return [
                [.text(name), TableCell(outcome.profileName), TableCell(outcome.knownSince), .text("")]
                    + FileCountColumns.columns.map { _ in .empty }
            ]
        }
        return report.files.map { file in
            [
                .text(name), TableCell(outcome.profileName), isTrial ? .empty : TableCell(report.batch),
                .text(file.file.fileName),
            ] + FileCountColumns.cells(file)
        }
    }

    private var note: BilingualText {
        let known = outcomes.count { $0.knownSince != nil }
        let new = outcomes.count - known
        return BilingualText(
            da: "\(new) nye filer; \(known) er indlæst før og blev ikke læst igen.",
            en: "\(new) new files; \(known) were imported before and not read again.")
    }
}
