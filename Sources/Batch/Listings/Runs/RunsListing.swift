import CostModel
import Published
import Reporting

/// `omkost runs`: the history.
package struct RunsListing {
    private let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .reader, for: "runs")
            let lines = try connection.transaction(.snapshot) { try RunList.newest(limit, connection) }
            let table = ReportTable(
                title: BilingualText(da: "Kørsler, nyeste først", en: "Runs, newest first"), columns: columns,
                rows: lines.map(row),
                notes: lines.isEmpty
                    ? [BilingualText(da: "Der er endnu ingen kørsler.", en: "There are no runs yet.")] : [])
            try console.write(table.bytes(as: console.format, style: console.style()))
        }
    }

    private var columns: [TableColumn] {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return [
            column("run", "Kørsel", "Run", .ordinal), column("state", "Tilstand", "State", .label(.runState)),
            column("started_at", "Begyndt", "Started", .code), column("seconds", "Sekunder", "Seconds", .count),
            column("import", "Indlæsning", "Import", .ordinal), column("model", "Model", "Model", .code),
            column("municipality", "Kommune", "Municipality", .code),
            column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
            column("partitions", "Kommuneår", "Municipality years", .count),
            column("postings", "Posteringer", "Postings", .count),
            column("posted", "Bogført (kr.)", "Posted (DKK)", .kroner),
            column("lines", "Linjer", "Lines", .count), column("version", "Version", "Version", .code),
        ]
    }

    private func row(_ line: RunLine) -> [TableCell] {
        [
            TableCell(line.run), .text(line.state), .text(line.startedAt), TableCell(line.seconds),
            TableCell(line.ledgerBatch), TableCell(line.modelSha256.map { String($0.prefix(12)) }),
            TableCell(line.municipality.map { String($0) }), TableCell(line.fiscalYear), TableCell(line.partitionCount),
            TableCell(line.postingCount),
            line.postedOere.map { .number($0) } ?? .empty, TableCell(line.lineCount), .text(line.programVersion),
        ]
    }
}
