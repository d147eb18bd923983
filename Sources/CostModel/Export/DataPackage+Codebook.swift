extension DataPackage {
    /// The codebook as a table: one row per table and variable, followed by one row per code of a coded variable.
    package var codebook: ReportTable {
        ReportTable(columns: CodebookColumn.all.map(\.column), rows: tables.flatMap(CodebookColumn.rows))
    }
}
