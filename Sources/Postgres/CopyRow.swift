/// One row of a binary COPY, read field by field from libpq's buffer without copying it. The caller reads the fields in
/// the order of the statement and with their types; a length that does not fit is reported by `isDamaged`.
package struct CopyRow {
    @usableFromInline let bytes: UnsafeRawBufferPointer
    @usableFromInline var position: Int
    /// Number of fields; -1 in the trailer.
    @usableFromInline let fieldCount: Int16
    /// A field had another length than its type has: the statement and its reader do not fit each other.
    package var isDamaged = false

    /// The stream starts with eleven bytes of signature, four of flags and an extension area, in front of the first row.
    @inlinable
    init(_ bytes: UnsafeRawBufferPointer, isFirst: Bool) {
        self.bytes = bytes
        position = 0
        if isFirst, bytes.count >= 19 {
            let extensionLength = Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 15, as: UInt32.self)))
            position = 19 + extensionLength
        }
        guard position + 2 <= bytes.count else {
            fieldCount = -1
            return
        }
        fieldCount = Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int16.self))
        position += 2
    }

    @inlinable
    var hasFields: Bool {
        fieldCount > 0
    }

    /// Length of the next field, or -1 for null; stands at its first byte afterwards.
    @inlinable
    mutating func length() -> Int {
        guard position + 4 <= bytes.count else {
            isDamaged = true
            return -1
        }
        let length = Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int32.self))
        position += 4
        guard length >= 0 else { return -1 }
        guard position + Int(length) <= bytes.count else {
            isDamaged = true
            return -1
        }
        return Int(length)
    }

    /// `smallint`; nil for null.
    @inlinable
    package mutating func int16() -> Int16? {
        integer(Int16.self)
    }

    /// `integer`, or the day number of a `date`; nil for null.
    @inlinable
    package mutating func int32() -> Int32? {
        integer(Int32.self)
    }

    /// `bigint`; nil for null.
    @inlinable
    package mutating func int64() -> Int64? {
        integer(Int64.self)
    }

    @inlinable
    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        let length = length()
        guard length >= 0 else { return nil }
        defer { position += length }
        guard length == MemoryLayout<Number>.size else {
            isDamaged = true
            return nil
        }
        return Number(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
    }

    /// `text`; nil for null. The server's encoding is UTF-8.
    @inlinable
    package mutating func text() -> String? {
        let length = length()
        guard length >= 0 else { return nil }
        defer { position += length }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]), as: UTF8.self)
    }

    /// The bytes of a `text`, valid until the next row; nil for null.
    @inlinable
    package mutating func textBytes() -> UnsafeRawBufferPointer? {
        let length = length()
        guard length >= 0 else { return nil }
        defer { position += length }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
    }
}
