import CostModel

/// A chart laid out: legend, unit, axes, names and marks, from the top down.
struct ChartPicture {
    private let chart: Chart
    private let language: Language
    private let prefix: String
    private let values: ChartValues
    private let labels: CategoryLabels
    private let legend: Legend
    private let frame: PlotFrame
    private let isEmpty: Bool
    private let height: Int

    /// Text of 13 units is 13 px where the picture is 700 px wide.
    private static let width = 700_00
    private static let margin = 10_00
    private static let plotHeight = 270_00

    /// - Parameter idPrefix: unique in the page
    init(_ chart: Chart, language: Language, idPrefix: String) {
        self.chart = chart
        self.language = language
        prefix = Markup.identifier(idPrefix)
        values = ChartValues(chart)
        labels = CategoryLabels(chart.categories, language)
        legend = Legend(chart, language, width: ChartPicture.width - 2 * ChartPicture.margin)
        let axis = ValueAxis(covering: values.extent(of: chart.form), unit: chart.unit, language: language)
        frame = ChartPicture.frame(chart, axis, labels, top: legend.height + 52_00)
        isEmpty = !values.values.joined().contains { $0 != nil }
        height = isEmpty ? 60_00 : frame.box.y + frame.box.height + (frame.isLying ? 34_00 : 58_00)
    }

    private static func frame(_ chart: Chart, _ axis: ValueAxis, _ labels: CategoryLabels, top: Int) -> PlotFrame {
        let tickWidth = axis.ticks.lazy.map { SvgText.width(axis.tickLabel($0)) }.max() ?? 0
        let upright = width - 2 * margin - tickWidth - 8_00
        let isLying = chart.form != .lines && labels.wantLyingChart(within: upright)
        let left = margin + 8_00 + (isLying ? labels.lyingWidth : tickWidth)
        let right = width - margin - (isLying ? 54_00 : 0)
        let members = chart.form == .stackedBars ? 1 : max(1, chart.series.count)
        let rowHeight = chart.form == .ranges ? 34_00 * members : 18_00 * members + 14_00
        let plotHeight = isLying ? rowHeight * chart.categories.count : ChartPicture.plotHeight
        return PlotFrame(
            axis: axis, isLying: isLying, categoryCount: max(1, chart.categories.count),
            box: SvgBox(SvgPoint(x: left, y: top), SvgPoint(x: right, y: top + plotHeight)))
    }

    var svg: String {
        var canvas = SvgCanvas()
        canvas.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 700 \(SvgCanvas.number(height))", "role": "img",
                "aria-labelledby": "\(prefix)-title \(prefix)-desc", "font-size": SvgCanvas.number(SvgText.size),
                "font-family": "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif",
            ])
        canvas.element("title", ["id": "\(prefix)-title"], text: chart.title.text(in: language))
        canvas.element("desc", ["id": "\(prefix)-desc"], text: description)
        drawDefinitions(&canvas)
        canvas.element("rect", ["width": "700", "height": SvgCanvas.number(height), "fill": "#ffffff"])
        if !isEmpty {
            drawPlot(&canvas)
        } else {
            canvas.text(
                ReportWords.noFigures.text(in: language), at: SvgPoint(x: ChartPicture.width / 2, y: height / 2),
                .middle)
        }
        canvas.close("svg")
        return canvas.markup
    }

    /// With the names in full where the picture had to cut them.
    private var description: String {
        var sentences = [chart.description.text(in: language)]
        if legend.isCut || labels.isCut(frame) {
            let series = chart.series.count > 1 ? chart.series.map { $0.name.text(in: language) } : []
            sentences.append((labels.names + series).joined(separator: "; ") + ".")
        }
        return sentences.joined(separator: " ")
    }

    private func drawDefinitions(_ canvas: inout SvgCanvas) {
        guard chart.series.count > 1, chart.form == .bars || chart.form == .stackedBars else { return }
        canvas.open("defs", [:])
        for index in chart.series.indices { SeriesLook(index: index).define(prefix, on: &canvas) }
        canvas.close("defs")
    }

    private func drawPlot(_ canvas: inout SvgCanvas) {
        legend.draw(at: SvgPoint(x: ChartPicture.margin, y: 8_00), prefix, on: &canvas)
        canvas.text(unitTitle, at: SvgPoint(x: ChartPicture.margin, y: legend.height + 18_00), color: SvgCanvas.softInk)
        drawGrid(&canvas)
        ChartMarks(form: chart.form, values: values, frame: frame, prefix: prefix).draw(on: &canvas)
        drawLine(at: 0, color: SvgCanvas.ink, &canvas)
        labels.draw(frame, on: &canvas)
    }

    private var unitTitle: String {
        let unit = frame.axis.unitTitle(chart.unitName)
        guard chart.form == .ranges else { return unit }
        let words = BilingualText(da: "punkt: midt; streg: fra lav til høj", en: "dot: central; line: from low to high")
        return "\(unit) (\(words.text(in: language)))"
    }

    private func drawGrid(_ canvas: inout SvgCanvas) {
        for tick in frame.axis.ticks {
            drawLine(at: tick, color: SvgCanvas.gridColor, &canvas)
            let text = frame.axis.tickLabel(tick)
            if frame.isLying {
                let point = frame.point(frame.box.y + frame.box.height + 20_00, tick)
                canvas.text(text, at: point, .middle, color: SvgCanvas.softInk)
            } else {
                let point = frame.point(frame.box.x - 8_00, tick)
                canvas.text(text, at: SvgPoint(x: point.x, y: point.y + 4_50), .end, color: SvgCanvas.softInk)
            }
        }
    }

    /// Across the plot.
    private func drawLine(at value: Int128, color: String, _ canvas: inout SvgCanvas) {
        let (start, length) = frame.isLying ? (frame.box.y, frame.box.height) : (frame.box.x, frame.box.width)
        canvas.line(frame.point(start, value), frame.point(start + length, value), color: color)
    }
}
