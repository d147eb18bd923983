import CostModel

/// The first bytes of a file, by which it is told what it is: text, or something that only bears the name of a CSV file.
enum FileSign {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Bytes that are enough to tell.
    static let bytesMax = 6

    /// Zip (and so XLSX), gzip, bzip2, xz, zstd, 7z, the old Excel and Word format, PDF.
    private static let others: [[UInt8]] = [
        [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B], [0x42, 0x5A, 0x68, 0x31], [0x42, 0x5A, 0x68, 0x39],
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46, 0x2D],
    ]

    /// Refuses what is no text, and text whose first bytes say that it is in another encoding.
    static func refuse(
        _ head: [UInt8], as encoding: DelimitedShape.Encoding = .utf8, file: String
    ) throws(Finding) {
        if others.contains(where: { head.starts(with: $0) }) { throw Finding(.fileType, file: file) }
        guard let other = otherEncoding(head, than: encoding) else { return }
        throw Finding(
            .encoding, file: file, line: 1, found: other, expected: encoding == .utf8 ? nil : encoding.rawValue)
    }

    private static func otherEncoding(_ head: [UInt8], than encoding: DelimitedShape.Encoding) -> String? {
        // UTF-16 and UTF-32, with a byte order mark or told by the zeros between Latin letters.
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(2).contains(0)
        if encoding == .utf16 { return isWide ? nil : "UTF-8" }
        if isWide { return "UTF-16" }
        return encoding != .utf8 && head.starts(with: byteOrderMark) ? "UTF-8" : nil
    }
}
