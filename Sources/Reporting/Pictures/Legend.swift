import CostModel

/// The names of the series, each beside what it looks like; in rows across the top. One series needs none.
struct Legend {
    private struct Item {
        var look: SeriesLook
        var name: String
        var corner: SvgPoint
    }

    private let items: [Item]
    private let form: Chart.Form
    let height: Int
    let isCut: Bool

    private static let nameWidthMax = 300_00
    private static let swatchWidth = 30_00

    init(_ chart: Chart, _ language: Language, width: Int) {
        var items: [Item] = []
        var corner = SvgPoint(x: 0, y: 0)
        var isCut = false
        for (index, series) in chart.series.enumerated() where chart.series.count > 1 {
            let whole = series.name.text(in: language)
            let name = SvgText.cut(whole, to: Legend.nameWidthMax)
            isCut = isCut || name != whole
            let itemWidth = Legend.swatchWidth + SvgText.width(name) + 22_00
            if corner.x > 0, corner.x + itemWidth > width { corner = SvgPoint(x: 0, y: corner.y + 22_00) }
            items.append(Item(look: SeriesLook(index: index), name: name, corner: corner))
            corner.x += itemWidth
        }
        self.items = items
        self.isCut = isCut
        form = chart.form
        height = items.isEmpty ? 0 : corner.y + 30_00
    }

    func draw(at origin: SvgPoint, _ prefix: String, on canvas: inout SvgCanvas) {
        for item in items {
            let (x, y) = (origin.x + item.corner.x, origin.y + item.corner.y)
            swatch(item.look, x, y, prefix, &canvas)
            canvas.text(item.name, at: SvgPoint(x: x + Legend.swatchWidth, y: y + 12_50))
        }
    }

    private func swatch(_ look: SeriesLook, _ x: Int, _ y: Int, _ prefix: String, _ canvas: inout SvgCanvas) {
        switch form {
        case .bars, .stackedBars:
            let box = SvgBox(SvgPoint(x: x, y: y), SvgPoint(x: x + 22_00, y: y + 15_00))
            canvas.rectangle(box, fill: look.fill(prefix), stroke: look.color)
        case .lines, .ranges:
            let middle = y + 8_00
            canvas.path(
                "M\(SvgPoint(x: x, y: middle).text)L\(SvgPoint(x: x + 24_00, y: middle).text)", color: look.color,
                width: 2_20, dash: form == .lines ? look.dash : "none")
            look.mark(at: SvgPoint(x: x + 12_00, y: middle), on: &canvas)
        }
    }
}
