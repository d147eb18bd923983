import CostModel
import Published
import Reporting

/// The facts about a run, one line each; those that are not known yet are left out for people.
struct RunHeaderReport {
    private let header: RunHeader
    private let modelName: String?

    init(_ header: RunHeader, modelName: String?) {
        self.header = header
        self.modelName = modelName
    }

    var report: KeyValueReport {
        KeyValueReport(
            title: BilingualText(da: "Kørsel \(header.line.run)", en: "Run \(header.line.run)"), entries: entries)
    }

    private var entries: [KeyValueReport.Entry] {
        let line = header.line
        return [
            entry("run", "Kørsel", "Run", .code, .text(String(line.run))),
            entry("state", "Tilstand", "State", .label(.runState), .text(line.state)),
            entry("started_at", "Begyndt", "Started", .code, .text(line.startedAt)),
            entry("ended_at", "Endt", "Ended", .code, TableCell(header.endedAt)),
            entry("started_by", "Startet af", "Started by", .code, .text(header.startedBy)),
            entry("host", "Maskine", "Host", .code, .text(header.host)),
            entry("version", "Program", "Program", .code, .text(line.programVersion)),
            entry("import", "Indlæsning", "Import", .code, TableCell(line.ledgerBatch.map { String($0) })),
            entry("model_name", "Model", "Model", .code, TableCell(modelName)),
            entry("model_sha256", "Modellens SHA-256", "SHA-256 of the model", .code, TableCell(line.modelSha256)),
            entry(
                "municipality", "Kommune", "Municipality", .label(RunHeaderReport.all),
                .text(line.municipality.map { String($0) } ?? "all")),
            entry(
                "fiscal_year", "Regnskabsår", "Fiscal year", .label(RunHeaderReport.all),
                .text(line.fiscalYear.map { String($0) } ?? "all")),
            entry(
                "partitions", "Kommuneår", "Municipality years", .code,
                TableCell(line.partitionCount.map { String($0) })),
        ]
    }

    private static let all = LabelSet([("all", BilingualText(da: "alle", en: "all"))])

    private func entry(
        _ name: String, _ danish: String, _ english: String, _ kind: ColumnKind, _ cell: TableCell
    ) -> KeyValueReport.Entry {
        KeyValueReport.Entry(
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind), cell)
    }
}
