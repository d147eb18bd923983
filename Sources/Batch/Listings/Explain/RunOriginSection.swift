import CostModel
import Published

/// Which runs made a figure: what they had read, by which model and program.
struct RunOriginSection {
    /// Oldest first.
    let runs: [(line: RunLine, modelName: String)]

    var section: ReportSection {
        ReportSection(
            id: "runs", title: BilingualText(da: "Kørsel og model", en: "Run and model"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("run", "Kørsel", "Run", .ordinal),
                    OverviewColumns.column("started_at", "Begyndt", "Started", .code),
                    OverviewColumns.column("import", "Seneste indlæsning", "Last import", .ordinal),
                    OverviewColumns.column("model_name", "Model", "Model", .code),
                    OverviewColumns.column("model_sha256", "Modellens SHA-256", "SHA-256 of the model", .code),
                    OverviewColumns.column("version", "Program", "Program", .code),
                ],
                rows: runs.map { run in
                    [
                        TableCell(run.line.run), .text(run.line.startedAt), TableCell(run.line.ledgerBatch),
                        .text(run.modelName), TableCell(run.line.modelSha256), .text(run.line.programVersion),
                    ]
                },
                notes: [
                    BilingualText(
                        da:
                            "omkost runs show N viser kørslens filer og fund, og omkost summary, hvem der har godkendt året.",
                        en: "omkost runs show N has the run's files and findings, omkost summary who approved the year."
                    )
                ]))
    }
}
