import CostModel
import Published
import Reporting

/// The imported files that the ledger was made of when a run read it.
struct RunFilesTable {
    private let files: [RunFileLine]

    init(_ files: [RunFileLine]) {
        self.files = files
    }

    /// Every file, postings once for each import of them.
    var table: ReportTable {
        table(of: files, notes: [])
    }

    /// Postings in one line, with the hash of the latest.
    var summary: ReportTable {
        let isPosting: (RunFileLine) -> Bool = { $0.file == DatasetFile.postings.fileName }
        let postings = files.filter(isPosting)
        guard var last = postings.last, postings.count > 1 else { return table(of: files, notes: notes(postings: 1)) }
        last.rowCount = postings.reduce(0) { $0 + $1.rowCount }
        last.acceptedCount = postings.reduce(0) { $0 + $1.acceptedCount }
        last.rejectedCount = postings.reduce(0) { $0 + $1.rejectedCount }
        return table(of: files.filter { !isPosting($0) } + [last], notes: notes(postings: postings.count))
    }

    private func notes(postings: Int) -> [BilingualText] {
        if files.isEmpty {
            return [
                BilingualText(
                    da: "Kørslen nåede ikke at læse regnskabet.", en: "The run did not come to read the ledger.")
            ]
        }
        let latest = BilingualText(
            da: "Af hver fil den seneste indlæsning, der ændrede noget.",
            en: "Of each file the latest import that changed anything.")
        guard postings > 1 else { return [latest] }
        return [
            latest,
            BilingualText(
                da: "postings.csv: \(postings) indlæsninger lagt sammen; SHA-256 er den senestes. "
                    + "Alle står i --format csv --table files.",
                en: "postings.csv: \(postings) imports added up; the SHA-256 is the latest one's. "
                    + "All are in --format csv --table files."),
        ]
    }

    private func table(of files: [RunFileLine], notes: [BilingualText]) -> ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Filer", en: "Files"),
            columns: [
                column("file", "Fil", "File", .code), column("import", "Indlæsning", "Import", .ordinal),
                column("imported_at", "Indlæst", "Imported", .code), column("read", "Læst", "Read", .count),
                column("accepted", "Godtaget", "Accepted", .count), column("ended", "Udgået", "Ended", .count),
                column("rejected", "Afvist", "Rejected", .count), column("sha256", "SHA-256", "SHA-256", .code),
            ],
            rows: files.map { file in
                [
                    .text(file.file), TableCell(file.batch), .text(file.importedAt), TableCell(file.rowCount),
                    TableCell(file.acceptedCount), TableCell(file.endedCount), TableCell(file.rejectedCount),
                    .text(file.sha256),
                ]
            }, notes: notes)
    }
}
