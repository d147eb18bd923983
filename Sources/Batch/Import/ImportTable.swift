import CostModel
import Intake
import Reporting

/// The closing table of an import.
struct ImportTable {
    private let report: ImportReport
    private let isTrial: Bool

    init(_ report: ImportReport, isTrial: Bool = false) {
        self.report = report
        self.isTrial = isTrial
    }

    var table: ReportTable {
        ReportTable(
            title: isTrial
                ? BilingualText(da: "Prøve; intet er gemt", en: "Trial; nothing is stored")
                : BilingualText(da: "Indlæsning \(report.batch)", en: "Import \(report.batch)"), columns: columns,
            rows: report.files.map(row), totals: totals, notes: notes)
    }

    private var columns: [TableColumn] {
        [
            TableColumn(name: "file", title: BilingualText(da: "Fil", en: "File"), kind: .code),
            TableColumn(
                name: "source", title: BilingualText(da: "Kilde", en: "Source"), kind: .code, isOptional: true),
        ] + FileCountColumns.columns
    }

    private func row(_ file: ImportReport.FileCount) -> [TableCell] {
        [.text(file.file.fileName), .text(file.sourceName ?? "")] + FileCountColumns.cells(file)
    }

    /// Rows are added up over the files; kroner stand in one file alone.
    private var totals: [TableCell] {
        let rows = report.files.map(FileCountColumns.cells)
        let sums = FileCountColumns.columns.enumerated().map { place, column -> TableCell in
            guard column.kind == .count else { return .empty }
            return .number(rows.reduce(0) { $0 + ($1[place].number ?? 0) })
        }
        return [.empty, .text("")] + sums
    }

    private var notes: [BilingualText] {
        var notes: [BilingualText] = []
        switch report.modelChanged {
        case _ where isTrial: break
        case true?:
            notes.append(
                BilingualText(da: "model.yaml er nu den gældende model.", en: "model.yaml is now the model in force."))
        case false?: notes.append(BilingualText(da: "model.yaml er uændret.", en: "model.yaml is unchanged."))
        case nil: break
        }
        if report.files.allSatisfy({ $0.accepted == 0 && $0.ended == 0 && $0.rejected == 0 }),
            report.modelChanged != true
        {
            notes.append(
                BilingualText(
                    da: "Intet var nyt: regnskabet er, som det var.", en: "Nothing was new: the ledger is as it was."))
        }
        for finding in report.findings.map(\.finding) {
            let words = FindingWords(finding).what
            notes.append(
                BilingualText(
                    da: "\(words.danish): \(NumberFormat(.danish).count(Int64(finding.rows))).",
                    en: "\(words.english): \(NumberFormat(.english).count(Int64(finding.rows)))."))
        }
        return notes
    }
}
