/// Text that cannot drive the terminal, and how wide it is there.
///
/// Data may hold anything: an escape sequence that recolours or renames the window, a direction mark that shows `90` as
/// `09`, a line break that looks like another row. Such characters are shown by a sign for them and do nothing.
package struct TerminalText: Hashable, Sendable {
    package let string: String
    /// Columns of a terminal.
    package let width: Int

    package init(_ text: String) {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            string = text
            width = text.utf8.count
        } else {
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: text.unicodeScalars.lazy.map(TerminalText.neutralised))
            string = String(scalars)
            width = scalars.reduce(0) { $0 + TerminalText.width(of: $1) }
        }
    }

    func padded(to total: Int, right: Bool) -> String {
        let padding = String(repeating: " ", count: max(0, total - width))
        return right ? padding + string : string + padding
    }

    /// Line by line at spaces, each within `width` where its words allow; never empty.
    func lines(within width: Int) -> [TerminalText] {
        guard self.width > width else { return [self] }
        var lines: [String] = []
        var lineWidth = 0
        for word in string.split(separator: " ") {
            let wordWidth = TerminalText(String(word)).width
            if let last = lines.indices.last, lineWidth + 1 + wordWidth <= width {
                lines[last] += " " + word
                lineWidth += 1 + wordWidth
            } else {
                lines.append(String(word))
                lineWidth = wordWidth
            }
        }
        return lines.isEmpty ? [TerminalText("")] : lines.map { TerminalText($0) }
    }

    /// The narrowest that `lines(within:)` can make it.
    var widestWord: Int {
        string.split(separator: " ").map { TerminalText(String($0)).width }.max() ?? 0
    }

    /// Control characters become their pictures (U+2400 and on), every other character that steers instead of showing
    /// becomes U+FFFD. The two joiners stay: names and emoji are written with them.
    private static func neutralised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        case 0x200C, 0x200D: return scalar
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
        default: return scalar
        }
    }

    /// 0 for what combines with the character before it, 2 for wide East Asian characters and emoji, else 1.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        // Everything up to U+02FF stands alone and is narrow.
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return scalar.properties.isEmojiPresentation || wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Hangul, CJK, kana, fullwidth forms, pictographs (Unicode, East Asian Width W and F).
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}
