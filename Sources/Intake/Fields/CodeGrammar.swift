import CostModel

/// Codes and names. A code is compared byte by byte, so it is ASCII, without spaces around it: `å` has two encodings.
enum CodeGrammar {
    static let codeBytesMax = 64
    static let nameBytesMax = 1_000

    static func code(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard bytes.count <= codeBytesMax, bytes.allSatisfy({ (32...126).contains($0) }),
            bytes.first != 32, bytes.last != 32
        else { throw FieldRefusal(.badCode, bytes, showing: .shape) }
        if bytes.count == 10 || bytes.count == 11, let number = CprNumber(bytes: bytes), number.kind != .replacement {
            throw FieldRefusal(.cprAsCode, bytes, showing: .nothing)
        }
        return .bytes(bytes)
    }

    static func name(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard bytes.count <= nameBytesMax, bytes.allSatisfy({ $0 >= 32 }) else {
            throw FieldRefusal(.badCode, bytes, showing: .nothing)
        }
        return TextMask.masked(bytes)
    }
}
