import CostModel
import Postgres

/// The temporary table that takes the rows of one file as they were read.
struct StagedTable {
    let format: FileFormat
    let connection: DatabaseConnection
    /// Whose replacement numbers the rows may have.
    let replacementSource: String?

    func create() throws(DatabaseError) {
        let columns = format.columns.map { "\"\($0.name)\" \($0.kind.columnType)" }.joined(separator: ", ")
        try connection.query(
            Statement(
                "intake.create.\(format.file.rawValue)",
                "create temporary table \(format.stagedTable) "
                    + "(line bigint not null, \(columns)\(format.hasPersons ? ", cpr_source text collate \"C\"" : "")) "
                    + "on commit drop"))
    }

    func copy() throws(DatabaseError) -> CopyIn {
        try CopyIn(
            connection,
            Statement(
                "intake.stage.\(format.file.rawValue)", "copy \(format.stagedTable) from stdin (format binary)"))
    }

    func write(_ values: [FieldValue], line: Int, to copy: CopyIn) throws(DatabaseError) {
        let hasPersons = format.hasPersons
        try copy.rows(1, fieldCount: values.count + (hasPersons ? 2 : 1)) { row, _ in
            row.int64(Int64(line))
            var personSource = ""
            for (column, value) in zip(format.columns, values) {
                switch value {
                case .absent: row.null()
                case .bytes(let bytes): row.text(bytes)
                case .text(let text), .masked(let text): row.text(text)
                case .replacement(let number):
                    row.text(number)
                    personSource = replacementSource ?? ""
                case .number(let number):
                    switch column.kind {
                    case .municipality, .fiscalYear, .digit: row.int16(Int16(number))
                    case .date: row.int32(Int32(number))
                    default: row.int64(number)
                    }
                }
            }
            if hasPersons { row.text(personSource) }
        }
    }
}
