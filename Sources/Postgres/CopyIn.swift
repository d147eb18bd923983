import CLibpq

/// A `copy … from stdin (format binary)` under way. Rows are put together in one buffer and sent when it is full.
///
/// `finish` makes the rows part of the transaction; a stream that goes away without it makes the server drop them.
package final class CopyIn {
    private let connection: DatabaseConnection
    private let statement: Statement
    // Several of them are touched for every field. No access lasts longer than its line here, so none can meet another; to
    // have that checked at run time took a third of what the client needs for an import.
    @exclusivity(unchecked) @usableFromInline var buffer: UnsafeMutableRawPointer
    @exclusivity(unchecked) @usableFromInline var capacity = 1 << 18
    @exclusivity(unchecked) @usableFromInline var used = 0
    private var isOpen = true
    /// Rows begun.
    package private(set) var rowCount = 0

    /// Bytes after which the buffer is sent.
    private static let sendThreshold = 1 << 17

    package init(_ connection: DatabaseConnection, _ statement: Statement) throws(DatabaseError) {
        self.connection = connection
        self.statement = statement
        buffer = UnsafeMutableRawPointer.allocate(byteCount: 1 << 18, alignment: 16)
        do {
            try connection.send(statement, [])
            try connection.expect(PGRES_COPY_IN, statement)
        } catch {
            isOpen = false
            throw error
        }
        let signature: [UInt8] = [80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        signature.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: buffer, count: capacity).copyMemory(from: $0) }
        used = signature.count
    }

    deinit {
        if isOpen { abandon() }
        buffer.deallocate()
    }

    /// Starts a row of `fieldCount` fields, which the calls that follow must fill in order.
    package func beginRow(fieldCount: Int) throws(DatabaseError) {
        if used >= CopyIn.sendThreshold { try send() }
        rowCount += 1
        store(Int16(fieldCount))
    }

    @inlinable
    package func null() {
        store(Int32(-1))
    }

    /// `smallint`.
    @inlinable
    package func int16(_ value: Int16?) {
        guard let value else { return null() }
        store(Int32(2))
        store(value)
    }

    /// `integer`, or a `date` by its day number.
    @inlinable
    package func int32(_ value: Int32?) {
        guard let value else { return null() }
        store(Int32(4))
        store(value)
    }

    /// `bigint`.
    @inlinable
    package func int64(_ value: Int64?) {
        guard let value else { return null() }
        store(Int32(8))
        store(value)
    }

    /// `text`, as UTF-8 bytes; nil for null.
    @inlinable
    package func text(_ bytes: UnsafeRawBufferPointer?) {
        guard let bytes else { return null() }
        store(Int32(bytes.count))
        makeRoom(bytes.count)
        if let start = bytes.baseAddress {
            (buffer + used).copyMemory(from: start, byteCount: bytes.count)
        }
        used += bytes.count
    }

    /// `text`; nil for null.
    package func text(_ string: String?) {
        guard var string else { return null() }
        string.withUTF8 { text(UnsafeRawBufferPointer($0)) }
    }

    @inlinable
    func store<Number: FixedWidthInteger>(_ number: Number) {
        makeRoom(MemoryLayout<Number>.size)
        buffer.storeBytes(of: number.bigEndian, toByteOffset: used, as: Number.self)
        used += MemoryLayout<Number>.size
    }

    @inlinable
    func makeRoom(_ count: Int) {
        if used + count > capacity { grow(by: count) }
    }

    @usableFromInline
    func grow(by count: Int) {
        let larger = max(capacity * 2, used + count)
        let grown = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        grown.copyMemory(from: buffer, byteCount: used)
        buffer.deallocate()
        buffer = grown
        capacity = larger
    }

    /// Ends the stream; the rows are then in the table as far as the transaction goes.
    /// - Returns: the number of rows the server took.
    @discardableResult
    package func finish() throws(DatabaseError) -> Int {
        store(Int16(-1))
        try send()
        isOpen = false
        try flushing { PQputCopyEnd(connection.handle, nil) }
        var taken = 0
        try connection.drain(statement) { taken = QueryResult($0).affectedRows ?? 0 }
        return taken
    }

    private func send() throws(DatabaseError) {
        let bytes = buffer.assumingMemoryBound(to: CChar.self)
        do {
            try flushing { PQputCopyData(connection.handle, bytes, Int32(used)) }
        } catch {
            isOpen = false
            throw error
        }
        used = 0
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
