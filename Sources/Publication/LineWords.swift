import Hashing

/// What a class or a slot says, as one number: 60 bits of the SHA-256 of its words as PostgreSQL writes a `jsonb` array,
/// so that SQL can give the same: `('x' || left(encode(sha256(convert_to(jsonb_build_array(…)::text, 'UTF8')), 'hex'),
/// 15))::bit(60)::bigint`.
struct LineWords {
    private var bytes: [UInt8] = []

    /// Forgets the words and keeps the room.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(UInt8(ascii: "["))
    }

    mutating func append(_ number: (some FixedWidthInteger)?) {
        separate()
        bytes.append(contentsOf: (number.map { String($0) } ?? "null").utf8)
    }

    /// - Parameter text: UTF-8; nil for null
    mutating func append(_ text: UnsafeRawBufferPointer?) {
        separate()
        guard let text else { return bytes.append(contentsOf: "null".utf8) }
        bytes.append(UInt8(ascii: "\""))
        for byte in text { append(escaped: byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The number of the words given since `begin`.
    var number: Int64 {
        let digest = Sha256.digest(of: bytes + [UInt8(ascii: "]")])
        return digest.bytes.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } >> 4 & 0xFFF_FFFF_FFFF_FFFF
    }

    private mutating func separate() {
        if bytes.count > 1 { bytes.append(contentsOf: ", ".utf8) }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 8: bytes.append(contentsOf: "\\b".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 12: bytes.append(contentsOf: "\\f".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 0..<32:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
        default: bytes.append(byte)
        }
    }
}
