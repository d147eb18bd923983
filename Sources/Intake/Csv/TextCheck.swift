import CostModel

/// Bytes above ASCII must be UTF-8, and no characters that nobody sees: byte order marks inside, C1 controls, and the
/// marks that turn the direction of text, by which an amount can be made to read as another.
enum TextCheck {
    static func check(
        _ record: UnsafeMutableRawBufferPointer, fields: [RecordScan.Field], file: String, line: Int
    ) throws(Finding) {
        for (index, field) in fields.enumerated() {
            let bytes = UnsafeRawBufferPointer(
                rebasing: UnsafeRawBufferPointer(record)[field.offset..<field.offset + field.count])
            guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Finding(.encoding, file: file, line: line, column: String(index + 1))
            }
            if text.unicodeScalars.contains(where: isInvisible) {
                throw Finding(.controlCharacter, file: file, line: line, column: String(index + 1))
            }
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        case 0xFDD0...0xFDEF: true
        // The last two of every plane are no characters.
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
