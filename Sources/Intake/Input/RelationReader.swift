import CostModel
import Hashing
import Postgres

/// Reads the rows of a table or view as records: a source in the same database is read as a file is.
///
/// On a connection of its own, whose transaction must last as long as the reader: the ledger's own is busy taking rows in.
struct RelationReader: ~Copyable, RecordReader {
    private let connection: DatabaseConnection
    private let fetch: Statement
    /// Rows fetched and not given out yet, the next one last.
    private var rows: [[String?]] = []
    private var isAtEnd = false
    private(set) var line = 0
    private(set) var fields: [UnsafeRawBufferPointer] = []
    /// The current record's bytes, one field after the other.
    private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 16)
    private let hash = Sha256()

    private static let rowsPerFetch = 1_000

    /// - Parameters:
    ///   - columns: in the order in which fields are given
    ///   - purpose: tells statements and cursors of one transaction apart
    /// - Throws: `Finding` for a relation or a column that is not there
    init(
        _ connection: DatabaseConnection, schema: String, name: String, columns: [String], purpose: String
    ) throws {
        self.connection = connection
        let known = try RelationReader.columns(connection, schema: schema, name: name)
        let shown = ShownText.withoutNumbers("\(schema).\(name)")
        guard !known.isEmpty else { throw Finding(.fileMissing, file: shown) }
        if let missing = columns.first(where: { !known.contains($0) }) {
            throw Finding(
                .columnMissing, file: shown, column: ShownText.withoutNumbers(missing),
                expected: known.map(ShownText.withoutNumbers).joined(separator: ", "))
        }
        guard try RelationReader.isReadable(connection, schema: schema, name: name) else {
            throw RelationForbidden(schema: schema, name: name)
        }
        let list = columns.map { "\(RelationReader.quoted($0))::text" }.joined(separator: ", ")
        try connection.query(
            Statement(
                "intake.relation.open",
                "declare \(purpose) no scroll cursor for "
                    + "select \(list) from \(RelationReader.quoted(schema)).\(RelationReader.quoted(name))"))
        fetch = Statement("intake.relation.read", "fetch \(RelationReader.rowsPerFetch) from \(purpose)")
    }

    deinit {
        bytes.deallocate()
    }

    private static func columns(
        _ connection: DatabaseConnection, schema: String, name: String
    ) throws(DatabaseError) -> [String] {
        let statement = Statement(
            "intake.relation.columns",
            """
            select a.attname
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = $1 and c.relname = $2 and a.attnum > 0 and not a.attisdropped
              and c.relkind in ('r', 'v', 'm', 'p', 'f')
            order by a.attnum
            """)
        return try connection.query(statement, [.text(schema), .text(name)]).rows.compactMap { $0[0] }
    }

    private static func isReadable(
        _ connection: DatabaseConnection, schema: String, name: String
    ) throws -> Bool {
        let statement = Statement(
            "intake.relation.rights",
            """
            select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'v', 'm', 'p', 'f')
            """)
        return try connection.query(statement, [.text(schema), .text(name)]).onlyRow(of: statement)[0] == "t"
    }

    private static func quoted(_ identifier: String) -> String {
        "\"\(identifier.replacing("\"", with: "\"\""))\""
    }

    mutating func next() throws -> Bool {
        if rows.isEmpty, !isAtEnd {
            rows = try connection.query(fetch).rows.reversed()
            isAtEnd = rows.isEmpty
        }
        guard let row = rows.popLast() else { return false }
        line += 1
        try place(row)
        return true
    }

    /// Lays the fields one after the other; null is an empty field.
    private mutating func place(_ row: [String?]) throws(Finding) {
        let texts = row.map { $0 ?? "" }
        let byteCount = texts.reduce(0) { $0 + $1.utf8.count }
        if byteCount > bytes.count {
            bytes.deallocate()
            bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount * 2, alignment: 16)
        }
        fields.removeAll(keepingCapacity: true)
        var position = 0
        for (number, text) in texts.enumerated() {
            guard text.utf8.count <= CsvReader.fieldBytesMax else {
                throw Finding(.fieldTooLong, line: line, column: String(number + 1))
            }
            let field = UnsafeMutableRawBufferPointer(rebasing: bytes[position..<position + text.utf8.count])
            field.copyBytes(from: text.utf8)
            position += text.utf8.count
            fields.append(UnsafeRawBufferPointer(field))
            // A separator that text cannot hold, so that no two records have the same bytes.
            hash.update(UnsafeRawBufferPointer(field))
            withUnsafeBytes(of: UInt8(0)) { hash.update($0) }
        }
    }

    /// SHA-256 of the fields read, in hexadecimal.
    func finish() -> String {
        hash.finish().hexadecimal
    }
}
