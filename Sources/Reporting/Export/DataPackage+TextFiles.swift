import CostModel

extension DataPackage {
    /// The files that are text, but for the two that name the others: csv in two dialects, codebook, README, scripts, stamp.
    package var textFiles: [PackageFile] {
        tables.flatMap { DataPackage.csvFiles($0.name, columns: $0.variables.map(\.column), rows: $0.rows) }
            + DataPackage.csvFiles("codebook", columns: codebook.columns, rows: codebook.rows)
            + [
                DataPackage.file("kodebog.md", CodebookPage(self, .danish).text),
                DataPackage.file("codebook.md", CodebookPage(self, .english).text),
                DataPackage.file("LAESMIG.md", ReadMePage(self, .danish).text),
                DataPackage.file("README.md", ReadMePage(self, .english).text),
                DataPackage.file("import.R", RScript(self).text),
                DataPackage.file("import.sas", SASScript(self).text),
                PackageFile(path: "stamp.json", bytes: stamp.json.bytes),
            ]
    }

    private static func csvFiles(_ name: String, columns: [TableColumn], rows: [[TableCell]]) -> [PackageFile] {
        [("\(name)_dk.csv", CSVDialect.danish), ("\(name).csv", .plain)].map { path, dialect in
            let csv = CSVRows(columns: columns, dialect: dialect)
            var bytes: [UInt8] = []
            csv.appendHeader(to: &bytes)
            for row in rows { csv.append(row, to: &bytes) }
            return PackageFile(path: path, bytes: bytes)
        }
    }

    private static func file(_ path: String, _ text: String) -> PackageFile {
        PackageFile(path: path, bytes: Array(text.utf8))
    }
}
