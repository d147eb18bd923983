import CLibpq
import Glibc

extension DatabaseConnection {
    /// Runs one statement with its parameters bound, and gives all its rows; for small answers.
    @discardableResult
    package func query(
        _ statement: Statement, _ parameters: [Parameter] = []
    ) throws(DatabaseError) -> QueryResult {
        try send(statement, parameters)
        var answer: QueryResult?
        try drain(statement) { result in
            answer = QueryResult(result)
        }
        guard let answer else { throw DatabaseError(.connectionLost, statement: statement.name) }
        return answer
    }

    /// Runs one statement and hands over its rows one by one, in bounded memory. `body` gets the columns in text form.
    package func forEachRow<Failure: Error>(
        of statement: Statement, _ parameters: [Parameter] = [], _ body: ([String?]) throws(Failure) -> Void
    ) throws {
        try send(statement, parameters)
        PQsetSingleRowMode(handle)
        var bodyError: (any Error)?
        do {
            try drain(statement) { result in
                guard bodyError == nil, PQresultStatus(result) == PGRES_SINGLE_TUPLE else { return }
                let columns = (0..<PQnfields(result)).map { QueryResult.text(result, row: 0, column: $0) }
                do {
                    try body(columns)
                } catch {
                    bodyError = error
                    cancel()
                }
            }
        } catch {
            // The caller's own error is why the server was told to stop.
            throw bodyError ?? error
        }
        if let bodyError { throw bodyError }
    }

    /// Runs several statements of ours in one go, without parameters: for the schema's own files.
    package func runScript(_ script: Statement) throws(DatabaseError) {
        try settle(before: script)
        hasWorkedLong = true
        guard PQsendQuery(handle, script.text) == 1 else { throw lost(script) }
        try flush(script)
        try drain(script) { _ in }
    }

    func send(_ statement: Statement, _ parameters: [Parameter]) throws(DatabaseError) {
        try settle(before: statement)
        try stopIfInterrupted()
        if statement.patience != .short { hasWorkedLong = true }
        let forms = parameters.map(\.textForm)
        guard !forms.contains(where: { $0?.utf8.contains(0) ?? false }) else {
            // C would end the text there and the server never know; it has this SQLSTATE for a zero byte.
            throw DatabaseError(.refused, sqlState: "22021", statement: statement.name)
        }
        let texts = forms.map { $0.map { strdup($0) } ?? nil }
        defer { for text in texts { free(text) } }
        let pointers = texts.map { UnsafePointer($0) }
        guard PQsendQueryParams(handle, statement.text, Int32(pointers.count), nil, pointers, nil, nil, 0) == 1 else {
            throw lost(statement)
        }
        try flush(statement)
    }

    func flush(_ statement: Statement) throws(DatabaseError) {
        let deadline = deadline(.stream)
        while true {
            let flushed = PQflush(handle)
            if flushed == 0 { return }
            if flushed < 0 { throw lost(statement, isBroken: true) }
            try waitNaming(statement, reading: true, writing: true, until: deadline)
            if PQconsumeInput(handle) == 0 { throw lost(statement, isBroken: true) }
        }
    }

    /// Waits for the next result; nil when the statement has no more.
    /// - Parameter patience: nil for the statement's own
    func nextResult(_ statement: Statement, _ patience: Patience? = nil) throws(DatabaseError) -> OpaquePointer? {
        let deadline = deadline(patience ?? statement.patience)
        while PQisBusy(handle) == 1 {
            try waitNaming(statement, reading: true, writing: false, until: deadline)
            if PQconsumeInput(handle) == 0 { throw lost(statement, isBroken: true) }
        }
        return PQgetResult(handle)
    }

    /// Takes every result of a statement; the first error among them is thrown once all are taken, so that the connection
    /// is ready for the next statement.
    func drain(_ statement: Statement, _ each: (OpaquePointer) -> Void) throws(DatabaseError) {
        var failure: DatabaseError?
        do {
            try takeResults(statement, &failure, each)
        } catch {
            // A terminated backend says 57P01 and is gone while we wait for the end of its answer.
            throw failure.map(ofConnection) ?? error
        }
        if let failure { throw ofConnection(failure) }
    }

    /// An error after which the connection is gone says why it went and nothing of what became of the statement: a server
    /// whose log cannot be synced answers COMMIT with 58030, ends, and may have kept it when it is back.
    private func ofConnection(_ error: DatabaseError) -> DatabaseError {
        var error = error
        if !isAlive, error.kind == .refused { error.kind = .connectionLost }
        return error
    }

    private func takeResults(
        _ statement: Statement, _ failure: inout DatabaseError?, _ each: (OpaquePointer) -> Void
    ) throws(DatabaseError) {
        // The first row may be a long time in the making; the others follow it.
        var patience: Patience?
        while let result = try nextResult(statement, patience) {
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            patience = status == PGRES_SINGLE_TUPLE ? .stream : nil
            switch status {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
                each(result)
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                // A COPY that this call cannot speak.
                try endCopy(status, statement)
                failure = failure ?? DatabaseError(.unexpectedAnswer, statement: statement.name)
            default:
                failure = failure ?? error(of: result, statement)
            }
        }
    }

    func error(of result: OpaquePointer, _ statement: Statement) -> DatabaseError {
        func field(_ code: Character) -> String? {
            guard let ascii = code.asciiValue else { return nil }
            return PQresultErrorField(result, Int32(ascii)).map { String(cString: $0) }
        }
        let sqlState = field("C")
        let isLost = sqlState.map { $0.hasPrefix("08") || $0.hasPrefix("57P") } ?? !isAlive
        return DatabaseError(
            isLost ? .connectionLost : .refused, sqlState: sqlState, statement: statement.name, schema: field("s"),
            table: field("t"), column: field("c"), constraint: field("n"))
    }

    /// The error for a call that libpq itself refused.
    /// - Parameter isBroken: the socket could not be read or written, which libpq does not always take for the end
    func lost(_ statement: Statement, isBroken: Bool = false) -> DatabaseError {
        // The server may have said why before it went away. A connection that lives is asked only for what has arrived.
        while !isAlive || PQisBusy(handle) == 0, let result = PQgetResult(handle) {
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            if status == PGRES_FATAL_ERROR { return error(of: result, statement) }
            if [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status) { break }
        }
        return DatabaseError(isAlive && !isBroken ? .unexpectedAnswer : .connectionLost, statement: statement.name)
    }

    func waitNaming(
        _ statement: Statement, reading: Bool, writing: Bool, until deadline: Deadline
    ) throws(DatabaseError) {
        do {
            try wait(reading: reading, writing: writing, until: deadline)
        } catch {
            var named = error
            named.statement = statement.name
            throw named
        }
    }
}
