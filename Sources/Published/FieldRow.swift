import Postgres

/// The columns of one row as values; a value of another shape than the statement gives is an error, never a default.
struct FieldRow {
    private let fields: [String?]
    private let statement: Statement

    init(_ fields: [String?], _ statement: Statement) {
        self.fields = fields
        self.statement = statement
    }

    func text(_ column: Int) -> String? {
        fields[column]
    }

    func number<Number: FixedWidthInteger>(_ column: Int) throws(DatabaseError) -> Number {
        guard let number: Number = try optional(column) else {
            throw DatabaseError(.unexpectedAnswer, statement: statement.name)
        }
        return number
    }

    func optional<Number: FixedWidthInteger>(_ column: Int) throws(DatabaseError) -> Number? {
        guard let text = fields[column] else { return nil }
        guard let number = Number(text) else { throw DatabaseError(.unexpectedAnswer, statement: statement.name) }
        return number
    }
}
