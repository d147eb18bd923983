import CostModel

/// Codes and names. A code is compared byte by byte, so it is ASCII, without spaces around it: `å` has two encodings.
enum CodeGrammar {
    static let codeBytesMax = 64
    static let nameBytesMax = 1_000

    static func code(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard bytes.count <= codeBytesMax, bytes.allSatisfy({ (32...126).contains($0) }),
            bytes.first != 32, bytes.last != 32
        else { throw FieldRefusal(.badCode, bytes, showing: .shape) }
        if TextMask.holdsPerson(bytes) { throw FieldRefusal(.cprAsCode, bytes, showing: .nothing) }
        return .bytes(bytes)
    }

    static func name(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard bytes.count <= nameBytesMax, bytes.allSatisfy({ $0 >= 32 }) else {
            throw FieldRefusal(.badCode, bytes, showing: .nothing)
        }
        return TextMask.masked(bytes)
    }

    /// A replacement number with letters: six digits, perhaps a hyphen, and four letters or digits, of which one at least is
    /// a letter. Letters are made capital, as they are compared byte by byte.
    static func letteredReplacement(_ bytes: UnsafeRawBufferPointer) -> String? {
        var number = bytes.map { (97...122).contains($0) ? $0 - 32 : $0 }
        if number.count == 11, number[6] == UInt8(ascii: "-") { number.remove(at: 6) }
        guard number.count == 10, number[..<6].allSatisfy({ (48...57).contains($0) }),
            number[6...].allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }),
            number[6...].contains(where: { (65...90).contains($0) })
        else { return nil }
        return String(decoding: number, as: UTF8.self)
    }
}
