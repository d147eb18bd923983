import CostModel

/// What the fields of a record are as values of a file's columns.
protocol RowMapping {
    /// Whether the record is no row to be taken.
    func leavesOut(_ fields: [UnsafeRawBufferPointer]) -> Bool

    /// Reads a record into one value per column of the format.
    /// - Throws: `Finding` for a record that cannot be a row, with its line and column
    func read(_ fields: [UnsafeRawBufferPointer], line: Int, into values: inout [FieldValue]) throws(Finding)

    /// A record's amount in øre, whatever else is wrong with it; nil where it cannot be read.
    func amount(_ fields: [UnsafeRawBufferPointer]) -> Int64?

    /// The name of the column that a message about a field means, by its place in the record from 1.
    func columnName(_ number: Int) -> String?

    /// The columns of the source that a canonical column is made of, as messages say them.
    func shownName(ofColumn name: String) -> String

    /// The profile by which the records are read; nil for canonical files.
    var profileName: String? { get }

    /// The prefix of a column whose values are kept under a number; nil for others.
    func numberedPrefix(ofColumn name: String) -> String?
}

extension RowMapping {
    func names(of format: FileFormat, file: String) -> SourceNames {
        var names = SourceNames(file: file, profile: profileName)
        for column in format.columns {
            let shown = shownName(ofColumn: column.name)
            if shown != column.name { names.columns[column.name] = shown }
        }
        return names
    }
}
