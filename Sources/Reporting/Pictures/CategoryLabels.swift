import CostModel

/// The names along the axis of categories: broken, cut or thinned to what there is room for.
struct CategoryLabels {
    let names: [String]

    /// Names this short are of the kind that may be left out between others: years, months, codes.
    private static let shortWidth = SvgText.width("2020-12-31")
    private static let gap = 8_00
    static let lyingWidthMax = 230_00

    init(_ categories: [BilingualText], _ language: Language) {
        names = categories.map { $0.text(in: language) }
    }

    /// Names that neither fit under their bars nor can be left out want a lying chart.
    func wantLyingChart(within width: Int) -> Bool {
        guard !names.isEmpty, !(names.allSatisfy { SvgText.width($0) <= CategoryLabels.shortWidth }) else {
            return false
        }
        let slot = width / names.count - CategoryLabels.gap
        return names.contains { name in
            let lines = SvgText.lines(name, within: slot)
            return lines.contains { $0.hasSuffix("…") }
        }
    }

    var lyingWidth: Int {
        min(names.lazy.map(SvgText.width).max() ?? 0, CategoryLabels.lyingWidthMax)
    }

    func isCut(_ frame: PlotFrame) -> Bool {
        names.indices.contains { lines($0, frame).contains { $0.hasSuffix("…") } }
    }

    func lines(_ index: Int, _ frame: PlotFrame) -> [String] {
        if frame.isLying { return [SvgText.cut(names[index], to: lyingWidth)] }
        let room = frame.slot(0).count * stride(frame) - CategoryLabels.gap
        return SvgText.lines(names[index], within: max(room, CategoryLabels.gap * 3))
    }

    func draw(_ frame: PlotFrame, on canvas: inout SvgCanvas) {
        for index in Swift.stride(from: 0, to: names.count, by: stride(frame)) {
            for (row, line) in lines(index, frame).enumerated() {
                if frame.isLying {
                    let point = SvgPoint(x: frame.box.x - CategoryLabels.gap, y: frame.middle(index) + 4_50)
                    canvas.text(line, at: point, .end)
                } else {
                    let base = frame.box.y + frame.box.height + 30_00
                    canvas.text(line, at: SvgPoint(x: frame.middle(index), y: base + row * SvgText.lineHeight), .middle)
                }
            }
        }
    }

    /// Every how manyth name is shown: a whole year of months rather than eleven.
    private func stride(_ frame: PlotFrame) -> Int {
        guard !frame.isLying, names.count > 1, names.allSatisfy({ SvgText.width($0) <= CategoryLabels.shortWidth })
        else { return 1 }
        let widest = (names.lazy.map(SvgText.width).max() ?? 0) + CategoryLabels.gap
        let least = (widest + frame.slot(0).count - 1) / max(1, frame.slot(0).count)
        return [1, 2, 3, 4, 6, 12, 24, 48].first { $0 >= least } ?? least
    }
}
