import CLibpq

extension DatabaseConnection {
    /// Reads `copy (…) to stdout (format binary)` row by row: `body` gets a reader that stands before the row's first
    /// field. Integers that choose what is read are written into the statement by the caller: COPY takes no parameters.
    package func copyOut(_ statement: Statement, _ body: (inout CopyRow) throws -> Void) throws {
        try send(statement, [])
        try expect(PGRES_COPY_OUT, statement)
        var isFirst = true
        var bodyError: (any Error)?
        receiving: while true {
            var buffer: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(handle, &buffer, 1)
            switch length {
            case 1...:
                defer { PQfreemem(buffer) }
                guard bodyError == nil else { continue }
                do {
                    var row = CopyRow(UnsafeRawBufferPointer(start: buffer, count: Int(length)), isFirst: isFirst)
                    isFirst = false
                    if row.hasFields { try body(&row) }
                } catch {
                    bodyError = error
                    cancel()
                }
            case 0:
                // Of a statement given up nobody expects much; of another the first row may be long in the making.
                let patience = isFirst ? statement.patience : .stream
                let deadline = bodyError == nil ? deadline(patience) : settlingDeadline
                do throws(DatabaseError) {
                    try waitNaming(statement, reading: true, writing: false, until: deadline)
                } catch {
                    throw bodyError ?? error
                }
                if PQconsumeInput(handle) == 0 { throw bodyError ?? lost(statement, isBroken: true) }
            case -1:
                break receiving
            default:
                throw lost(statement)
            }
        }
        do {
            try drain(statement) { _ in }
        } catch {
            throw bodyError ?? error
        }
        if let bodyError { throw bodyError }
    }

    func expect(_ status: ExecStatusType, _ statement: Statement) throws(DatabaseError) {
        guard let result = try nextResult(statement) else { throw lost(statement) }
        defer { PQclear(result) }
        let answer = PQresultStatus(result)
        guard answer == status else {
            let failure =
                answer == PGRES_FATAL_ERROR
                ? error(of: result, statement) : DatabaseError(.unexpectedAnswer, statement: statement.name)
            do {
                try drain(statement) { _ in }
            } catch {
                throw failure
            }
            throw failure
        }
    }
}
