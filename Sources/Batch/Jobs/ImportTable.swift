import CostModel
import Intake
import Reporting

/// The closing table of an import.
struct ImportTable {
    private let report: ImportReport

    init(_ report: ImportReport) {
        self.report = report
    }

    var table: ReportTable {
        ReportTable(
            title: BilingualText(da: "Indlæsning \(report.batch)", en: "Import \(report.batch)"), columns: columns,
            rows: report.files.map(row), totals: totals, notes: notes)
    }

    private var columns: [TableColumn] {
        [
            TableColumn(name: "file", title: BilingualText(da: "Fil", en: "File"), kind: .code),
            count("read", "Læst", "Read"), count("accepted", "Godtaget", "Accepted"),
            count("unchanged", "Uændret", "Unchanged"), count("rejected", "Afvist", "Rejected"),
            count("ended", "Udgået", "Ended"),
            TableColumn(
                name: "amount", title: BilingualText(da: "Godtaget (kr.)", en: "Accepted (DKK)"), kind: .kroner),
        ]
    }

    private func count(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .count)
    }

    private func row(_ file: ImportReport.FileCount) -> [TableCell] {
        [
            .text(file.fileName), TableCell(file.read), TableCell(file.accepted), TableCell(file.unchanged),
            TableCell(file.rejected), TableCell(file.ended), file.acceptedOere.map { .number($0) } ?? .text(""),
        ]
    }

    private var totals: [TableCell] {
        func sum(_ count: KeyPath<ImportReport.FileCount, Int>) -> TableCell {
            TableCell(report.files.reduce(0) { $0 + $1[keyPath: count] })
        }
        return [.empty, sum(\.read), sum(\.accepted), sum(\.unchanged), sum(\.rejected), sum(\.ended), .empty]
    }

    private var notes: [BilingualText] {
        var notes: [BilingualText] = []
        switch report.modelChanged {
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
        for finding in report.findings {
            let words = FindingWords(finding).what
            notes.append(
                BilingualText(
                    da: "\(words.danish): \(NumberFormat(.danish).count(Int64(finding.rows))).",
                    en: "\(words.english): \(NumberFormat(.english).count(Int64(finding.rows)))."))
        }
        return notes
    }
}
