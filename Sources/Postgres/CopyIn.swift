import CLibpq

/// A `copy … from stdin (format binary)` under way. Rows are put together in one buffer and sent when it is full.
///
/// `finish` makes the rows part of the transaction; a stream that goes away without it makes the server drop them.
package final class CopyIn {
    private let connection: DatabaseConnection
    private let statement: Statement
    @usableFromInline var buffer = CopyBuffer()
    private var isOpen = true

    package init(_ connection: DatabaseConnection, _ statement: Statement) throws(DatabaseError) {
        self.connection = connection
        self.statement = statement
        do {
            try connection.send(statement, [])
            try connection.expect(PGRES_COPY_IN, statement)
        } catch {
            isOpen = false
            throw error
        }
        buffer.appendHeader()
    }

    deinit {
        if isOpen { abandon() }
    }

    /// Rows begun.
    package var rowCount: Int {
        buffer.rowCount
    }

    // MARK: Row by row

    /// Starts a row of `fieldCount` fields, which the calls that follow must fill in order.
    package func beginRow(fieldCount: Int) throws(DatabaseError) {
        if buffer.isFull { try send() }
        buffer.beginRow(fieldCount: fieldCount)
    }

    @inlinable
    package func null() {
        buffer.null()
    }

    /// `smallint`.
    @inlinable
    package func int16(_ value: Int16?) {
        buffer.int16(value)
    }

    /// `integer`, or a `date` by its day number.
    @inlinable
    package func int32(_ value: Int32?) {
        buffer.int32(value)
    }

    /// `bigint`.
    @inlinable
    package func int64(_ value: Int64?) {
        buffer.int64(value)
    }

    /// `text`, as UTF-8 bytes; nil for null.
    @inlinable
    package func text(_ bytes: UnsafeRawBufferPointer?) {
        buffer.text(bytes)
    }

    /// `text`; nil for null.
    package func text(_ string: String?) {
        buffer.text(string)
    }

    // MARK: Many rows

    /// Writes `count` rows of `fieldCount` fields: `fill` gives the fields of row `index`, in order.
    @inlinable
    package func rows(
        _ count: Int, fieldCount: Int, _ fill: (_ row: inout CopyBuffer, _ index: Int) -> Void
    ) throws(DatabaseError) {
        var next = 0
        while next < count {
            if buffer.isFull { try send() }
            CopyIn.fill(&buffer, from: &next, to: count, fieldCount, fill)
        }
    }

    /// Fills the buffer until it is full or there are no more rows.
    @inlinable
    static func fill(
        _ buffer: inout CopyBuffer, from next: inout Int, to count: Int, _ fieldCount: Int,
        _ fill: (inout CopyBuffer, Int) -> Void
    ) {
        while next < count, !buffer.isFull {
            buffer.beginRow(fieldCount: fieldCount)
            fill(&buffer, next)
            next += 1
        }
    }

    // MARK: The end

    /// Ends the stream; the rows are then in the table as far as the transaction goes.
    /// - Returns: the number of rows the server took.
    @discardableResult
    package func finish() throws(DatabaseError) -> Int {
        buffer.appendTrailer()
        try send()
        isOpen = false
        try flushing { PQputCopyEnd(connection.handle, nil) }
        var taken = 0
        try connection.drain(statement) { taken = QueryResult($0).affectedRows ?? 0 }
        return taken
    }

    @usableFromInline
    func send() throws(DatabaseError) {
        let bytes = buffer.bytes
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        do {
            try flushing { PQputCopyData(connection.handle, start, Int32(bytes.count)) }
        } catch {
            isOpen = false
            throw error
        }
        buffer.removeAll()
    }

    /// Calls until libpq has taken the bytes and the socket has too. The server may speak meanwhile (an error, a notice);
    /// not reading it could block both sides.
    private func flushing(_ put: () -> Int32) throws(DatabaseError) {
        try connection.stopIfInterrupted()
        let deadline = connection.deadline(.stream)
        while true {
            let answer = put()
            if answer < 0 { throw lost() }
            if answer == 1 { break }
            try waitForRoom(deadline)
        }
        while true {
            let flushed = PQflush(connection.handle)
            if flushed == 0 { return }
            if flushed < 0 { throw lost(isBroken: true) }
            try waitForRoom(deadline)
        }
    }

    private func waitForRoom(_ deadline: Deadline) throws(DatabaseError) {
        try connection.waitNaming(statement, reading: true, writing: true, until: deadline)
        if PQconsumeInput(connection.handle) == 0 { throw lost(isBroken: true) }
    }

    /// What the server said before it went away stands unread in libpq's buffer, which reads nothing while it sends rows.
    private func lost(isBroken: Bool = false) -> DatabaseError {
        PQputCopyEnd(connection.handle, "lost")
        return connection.lost(statement, isBroken: isBroken)
    }

    private func abandon() {
        guard connection.isAlive else { return }
        do {
            try connection.briefly { () throws(DatabaseError) in
                try flushing { PQputCopyEnd(connection.handle, "abandoned") }
                try connection.drain(statement) { _ in }
            }
        } catch {
            return
        }
    }
}
