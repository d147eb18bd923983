import CostModel

extension DataPackage {
    /// The files that are no text: the workbook, and each table for Stata and SPSS. The same package gives the same bytes.
    ///
    /// Refuses (65) what a format cannot hold whole, and names the place and nothing that stands there.
    package func binaryFiles() throws(Refusal) -> [PackageFile] {
        var files = [PackageFile(path: "\(name).xlsx", bytes: try document.workbook())]
        for table in tables {
            for program in StatisticsProgram.allCases {
                let writer = try StatisticsTable(table, for: program, stamp: stamp, language: language)
                files.append(PackageFile(path: "\(table.name).\(program.ending)", bytes: try writer.bytes()))
            }
        }
        return files
    }
}
