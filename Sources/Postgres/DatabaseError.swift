/// The database refused something or could not be reached.
///
/// It keeps the SQLSTATE and the names of objects. It never keeps the server's message, detail or context, because those
/// carry values (a CPR number stands in the primary message of 22P02); a failed connect, which has seen no data, is the
/// one exception.
package struct DatabaseError: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The URL or key=value string has not the form that libpq reads. It may hold a password, so it is never shown.
        case addressUnreadable
        /// Connecting that way would give a password away, or could.
        case addressUnsafe(AddressDanger)
        /// No connection could be made.
        case unreachable
        /// The connection was there and is gone.
        case connectionLost
        /// The server answered with an error; `sqlState` says which.
        case refused
        /// No answer within our own deadline, which also holds when the server hangs.
        case deadlinePassed
        /// The user asked to stop.
        case interrupted
        /// The answer to COMMIT was lost, and it did not take effect.
        case commitFailed
        /// The answer to COMMIT was lost, and nobody could be asked in time whether it took effect.
        case commitUnknown
        /// An answer of a shape that the statement cannot have.
        case unexpectedAnswer
    }

    package var kind: Kind
    static let commitStatement = "transaction.commit"

    /// COMMIT was on its way, and whether it took effect is not known from here.
    var isUnansweredCommit: Bool {
        statement == DatabaseError.commitStatement && (kind == .connectionLost || kind == .deadlinePassed)
    }

    /// Five characters; nil where the server sent none.
    package var sqlState: String?
    /// The name of our statement, not its text.
    package var statement: String?
    package var schema: String?
    package var table: String?
    package var column: String?
    package var constraint: String?
    /// Only for `unreachable`: what libpq said of the connect.
    package var connectMessage: String?

    package init(
        _ kind: Kind, sqlState: String? = nil, statement: String? = nil, schema: String? = nil, table: String? = nil,
        column: String? = nil, constraint: String? = nil, connectMessage: String? = nil
    ) {
        self.kind = kind
        self.sqlState = sqlState
        self.statement = statement
        self.schema = schema
        self.table = table
        self.column = column
        self.constraint = constraint
        self.connectMessage = connectMessage
    }
}

extension DatabaseError: CustomStringConvertible {
    /// SQLSTATE and object names; no values.
    package var description: String {
        let object = [schema, table, column].compactMap(\.self).joined(separator: ".")
        let parts = [
            sqlState.map { "SQLSTATE \($0)" }, statement.map { "statement \($0)" },
            object.isEmpty ? nil : "object \(object)", constraint.map { "constraint \($0)" }, connectMessage,
        ]
        return (["\(kind)"] + parts.compactMap(\.self)).joined(separator: ", ")
    }
}
