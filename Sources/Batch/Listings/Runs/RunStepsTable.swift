import CostModel
import Published
import Reporting

/// What a run did, step by step.
struct RunStepsTable {
    private let steps: [StepLine]

    init(_ steps: [StepLine]) {
        self.steps = steps
    }

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Trin", en: "Steps"),
            columns: [
                column("step", "Trin", "Step", .label(.runStep)),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("started_at", "Begyndt", "Started", .code),
                column("seconds", "Sekunder", "Seconds", .decimal(digits: 3, paperDigits: 1)),
                column("rows", "Rækker ind", "Rows in", .count),
                column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
                column("lines", "Rækker ud", "Rows out", .count),
            ],
            rows: steps.map { step in
                [
                    .text(step.step), TableCell(step.fiscalYear), .text(step.startedAt), TableCell(step.milliseconds),
                    TableCell(step.rowCount), step.oere.map { .number($0) } ?? .empty, TableCell(step.lineCount),
                ]
            }, notes: notes)
    }

    private var notes: [BilingualText] {
        if steps.isEmpty {
            return [BilingualText(da: "Ingen trin er skrevet ned.", en: "No step is written down.")]
        }
        guard steps.contains(where: { $0.milliseconds == nil }) else { return [] }
        return [
            BilingualText(
                da: "Trinnet uden tid er i gang, eller kørslen endte i det.",
                en: "The step without a time is under way, or the run ended in it.")
        ]
    }
}
