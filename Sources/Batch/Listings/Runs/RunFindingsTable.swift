import CostModel
import Published
import Reporting

/// What a run noticed, and the limits that it did not keep.
struct RunFindingsTable {
    private let findings: [RunFindingLine]

    init(_ findings: [RunFindingLine]) {
        self.findings = findings
    }

    /// Everything in one table.
    var all: ReportTable {
        table(BilingualText(da: "Kvalitetsfund", en: "Findings"), findings)
    }

    /// Findings, and before them what stopped the publication, if anything did.
    var forPeople: [ReportTable] {
        let gates = findings.filter(\.isGate)
        var noticed = table(
            BilingualText(da: "Kvalitetsfund", en: "Findings"), findings.filter { !$0.isGate })
        if noticed.rows.isEmpty {
            noticed.notes = [BilingualText(da: "Kørslen bemærkede intet.", en: "The run noticed nothing.")]
        }
        guard !gates.isEmpty else { return [noticed] }
        return [table(BilingualText(da: "Grænser, der ikke holdt", en: "Gates that did not hold"), gates), noticed]
    }

    private func table(_ title: BilingualText, _ findings: [RunFindingLine]) -> ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: title,
            columns: [
                column("code", "Kode", "Code", .code), column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("subject", "Vedrører", "About", .code), column("rows", "Poster", "Rows", .count),
                column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.code), TableCell(finding.municipality.map { String($0) }),
                    TableCell(finding.fiscalYear), TableCell(finding.subject), TableCell(finding.rowCount),
                    finding.oere.map { .number($0) } ?? .text(""),
                ]
            })
    }
}
