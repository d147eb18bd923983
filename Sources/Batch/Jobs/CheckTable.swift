import CostModel
import Reporting

/// Findings as a table: one row per code, municipality, year and subject.
struct CheckTable {
    private let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = findings
    }

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Kvalitetsfund", en: "Findings"),
            columns: [
                column("code", "Kode", "Code", .code), column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("subject", "Om", "About", .code), column("rows", "Poster", "Rows", .count),
                column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.code.rawValue), TableCell(finding.municipality.map { String($0) }),
                    TableCell(finding.fiscalYear?.number), TableCell(finding.subject ?? finding.file),
                    TableCell(finding.rows), finding.oere.map { .number($0) } ?? .empty,
                ]
            },
            notes: findings.isEmpty
                ? [BilingualText(da: "Ingen fund.", en: "No findings.")] : FindingNotes(findings).notes)
    }
}
