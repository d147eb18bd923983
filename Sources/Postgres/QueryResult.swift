import CLibpq

/// The rows a statement answered with, in text form. One element of `rows` is one row, one element of a row one column;
/// nil is SQL null.
package struct QueryResult: Sendable {
    package var rows: [[String?]]
    /// Rows inserted, updated, deleted or copied; nil for statements that say no number.
    package var affectedRows: Int?

    init(_ result: OpaquePointer) {
        let columnCount = PQnfields(result)
        rows = (0..<PQntuples(result)).map { row in
            (0..<columnCount).map { column in
                QueryResult.text(result, row: row, column: column)
            }
        }
        affectedRows = PQcmdTuples(result).flatMap { Int(String(cString: $0)) }
    }

    static func text(_ result: OpaquePointer, row: Int32, column: Int32) -> String? {
        guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: value, count: Int(PQgetlength(result, row, column)))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The one row of a statement that must answer with exactly one.
    package func onlyRow(of statement: Statement) throws(DatabaseError) -> [String?] {
        guard rows.count == 1, let row = rows.first else {
            throw DatabaseError(.unexpectedAnswer, statement: statement.name)
        }
        return row
    }
}
