/// Rows of a binary COPY on their way in, put together field by field. A value of its own, so that whoever fills it in a
/// loop asks for it once and not once per field.
package struct CopyBuffer: ~Copyable {
    @usableFromInline private(set) var start: UnsafeMutableRawPointer
    @usableFromInline private(set) var capacity: Int
    @usableFromInline private(set) var used = 0
    /// Rows begun.
    @usableFromInline private(set) var rowCount = 0

    /// Bytes after which the buffer is to be sent.
    @usableFromInline static let sendThreshold = 1 << 17

    init(capacity: Int = 1 << 18) {
        self.capacity = capacity
        start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        start.deallocate()
    }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: used)
    }

    @inlinable
    var isFull: Bool {
        used >= CopyBuffer.sendThreshold
    }

    mutating func removeAll() {
        used = 0
    }

    /// What stands in front of the first row: eleven bytes of signature, four of flags, no extension area.
    mutating func appendHeader() {
        let signature: [UInt8] = [80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        signature.withUnsafeBytes { append($0) }
    }

    mutating func appendTrailer() {
        store(Int16(-1))
    }

    @inlinable
    mutating func beginRow(fieldCount: Int) {
        rowCount += 1
        store(Int16(fieldCount))
    }

    @inlinable
    package mutating func null() {
        store(Int32(-1))
    }

    /// `smallint`.
    @inlinable
    package mutating func int16(_ value: Int16?) {
        guard let value else { return null() }
        field(value)
    }

    /// `integer`, or a `date` by its day number.
    @inlinable
    package mutating func int32(_ value: Int32?) {
        guard let value else { return null() }
        field(value)
    }

    /// `bigint`.
    @inlinable
    package mutating func int64(_ value: Int64?) {
        guard let value else { return null() }
        field(value)
    }

    /// `text`, as UTF-8 bytes; nil for null.
    @inlinable
    package mutating func text(_ bytes: UnsafeRawBufferPointer?) {
        guard let bytes else { return null() }
        store(Int32(bytes.count))
        append(bytes)
    }

    /// `text`; nil for null.
    package mutating func text(_ string: String?) {
        guard var string else { return null() }
        string.withUTF8 { text(UnsafeRawBufferPointer($0)) }
    }

    /// A number behind its length.
    @inlinable
    mutating func field<Number: FixedWidthInteger>(_ number: Number) {
        store(Int32(MemoryLayout<Number>.size))
        store(number)
    }

    @inlinable
    mutating func store<Number: FixedWidthInteger>(_ number: Number) {
        makeRoom(MemoryLayout<Number>.size)
        start.storeBytes(of: number.bigEndian, toByteOffset: used, as: Number.self)
        used += MemoryLayout<Number>.size
    }

    @inlinable
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        makeRoom(bytes.count)
        if let first = bytes.baseAddress {
            (start + used).copyMemory(from: first, byteCount: bytes.count)
        }
        used += bytes.count
    }

    @inlinable
    mutating func makeRoom(_ count: Int) {
        if count > capacity - used { grow(by: count) }
    }

    @usableFromInline
    mutating func grow(by count: Int) {
        let larger = max(capacity * 2, used + count)
        let grown = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        grown.copyMemory(from: start, byteCount: used)
        start.deallocate()
        start = grown
        capacity = larger
    }
}
