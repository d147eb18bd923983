import CostModel
import Intake
import Reporting

/// `omkost import --dry-run`: what rows become and what would be refused; nothing is stored.
struct TrialImport {
    private let request: ImportRequest

    init(_ request: ImportRequest) {
        self.request = request
    }

    /// - Throws: `ImportRefused` where the import itself would be refused
    func run(_ plan: ImportPlan, _ choice: DatabaseChoice, _ console: Console) throws {
        let report = try Workplace.use(choice, console) { workplace in
            try OneImport(request, workplace, console).tryOut(plan)
        }
        let style = console.style()
        if console.format == .text {
            for example in report.examples {
                try console.write(ExampleTable(example).table.bytes(as: .text, style: style) + [10])
            }
        }
        try console.write(ImportTable(report, isTrial: true).table.bytes(as: console.format, style: style))
        let refused = report.files.reduce(0) { $0 + $1.rejected }
        let statementRefused = report.files.contains { $0.file != .postings && $0.rejected > 0 }
        let first = report.rejects.prefix(ImportReport.messagesMax).map(\.finding)
        if refused > request.rejectLimit || statementRefused {
            throw ImportRefused(first, count: refused)
        }
        for finding in first { console.tell(FindingWords(finding).refusal.warningMessage(in: console.language)) }
    }
}
