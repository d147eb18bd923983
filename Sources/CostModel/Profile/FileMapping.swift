/// What rows of a source become in one canonical file.
package struct FileMapping: Sendable {
    package var file: DatasetFile
    /// Rows for which one of these holds are taken; all, where there is none.
    package var only: [RowCondition]
    /// Rows that differ in their period alone, and whose periods follow each other, become one.
    package var joinsPeriods: Bool
    /// Rows that differ in their quantity alone become one, with the sum.
    package var addsQuantities: Bool
    package var columns: [ColumnMapping]

    package init(
        file: DatasetFile, only: [RowCondition] = [], joinsPeriods: Bool = false, addsQuantities: Bool = false,
        columns: [ColumnMapping]
    ) {
        self.file = file
        self.only = only
        self.joinsPeriods = joinsPeriods
        self.addsQuantities = addsQuantities
        self.columns = columns
    }

    /// Every source column it reads; some more than once.
    package var sourceColumns: [String] {
        only.flatMap(\.columns) + columns.flatMap(\.sourceColumns)
    }

    package subscript(column: String) -> ColumnMapping? {
        columns.first { $0.column == column }
    }
}
