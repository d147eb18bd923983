import CostModel

/// The widths of a text table's columns, and its lines.
///
/// Columns are as wide as their widest cell. Where that is more than the terminal has, headings are first broken at
/// spaces, then sentences; codes and numbers are never broken or cut, so a line may still be too long.
struct TextLayout {
    private let kinds: [ColumnKind]
    private let widths: [Int]

    private static let gap = "  "
    /// A sentence is not squeezed into less.
    private static let proseWidthMin = 20

    init(kinds: [ColumnKind], titles: [TerminalText], body: [[TerminalText]], width: Int?) {
        self.kinds = kinds
        let bodyWidths = kinds.indices.map { index in body.lazy.map { $0[index].width }.max() ?? 0 }
        var widths = zip(titles, bodyWidths).map { max($0.width, $1) }
        if let width, TextLayout.total(widths) > width {
            widths = zip(titles, bodyWidths).map { max($0.widestWord, $1) }
            TextLayout.squeezeProse(&widths, kinds: kinds, by: TextLayout.total(widths) - width)
        }
        self.widths = widths
    }

    /// A line under every heading.
    var rule: String {
        widths.map { String(repeating: "─", count: $0) }.joined(separator: TextLayout.gap)
    }

    /// The lines of one row: more than one where a cell is broken. Headings stand on the rule, cells hang from the top.
    func lines(_ row: [TerminalText], fromTop: Bool) -> [String] {
        let broken = row.indices.map { row[$0].lines(within: widths[$0]) }
        let height = broken.lazy.map(\.count).max() ?? 0
        return (0..<height).map { line in
            broken.indices.map { index in
                let part = fromTop ? line : line - (height - broken[index].count)
                let text = broken[index].indices.contains(part) ? broken[index][part] : TerminalText("")
                return text.padded(to: widths[index], right: kinds[index].isRightAligned)
            }.joined(separator: TextLayout.gap)
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap.count * max(0, widths.count - 1)
    }

    /// Takes from the widest sentence first, so that short ones stay whole.
    private static func squeezeProse(_ widths: inout [Int], kinds: [ColumnKind], by excess: Int) {
        for _ in 0..<max(0, excess) {
            let prose = kinds.indices.filter { kinds[$0] == .prose && widths[$0] > proseWidthMin }
            guard let widest = prose.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }
}
