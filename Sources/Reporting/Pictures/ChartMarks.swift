import CostModel

/// What stands for the numbers: bars, lines and points. A missing number leaves its place empty.
struct ChartMarks {
    let form: Chart.Form
    let values: ChartValues
    let frame: PlotFrame
    let prefix: String

    private static let barWidthMax = 56_00
    private static let labelGap = 5_00

    func draw(on canvas: inout SvgCanvas) {
        switch form {
        case .bars: drawBars(on: &canvas)
        case .stackedBars: drawStacks(on: &canvas)
        case .lines: drawLines(on: &canvas)
        case .ranges: drawRanges(on: &canvas)
        }
    }

    private var seriesCount: Int {
        values.values.count
    }

    private func drawBars(on canvas: inout SvgCanvas) {
        let numbers = values.values
        let place = frame.place(0, 0, of: seriesCount, widthMax: ChartMarks.barWidthMax)
        let hasLabels = fits(numbers.joined().compactMap { $0 }, within: place.width)
        for category in 0..<frame.categoryCount {
            for (series, row) in numbers.enumerated() {
                let place = frame.place(category, series, of: seriesCount, widthMax: ChartMarks.barWidthMax)
                if let value = row[category] {
                    bar(SeriesLook(index: series), place, from: 0, to: value, &canvas)
                }
                if hasLabels { label(row[category], at: place.middle, &canvas) }
            }
        }
    }

    private func drawStacks(on canvas: inout SvgCanvas) {
        let sums = (0..<frame.categoryCount).map { category in values.values.compactMap { $0[category] } }
        let isOneSided = sums.allSatisfy { parts in parts.allSatisfy { $0 >= 0 } || parts.allSatisfy { $0 <= 0 } }
        let width = frame.place(0, 0, of: 1, widthMax: ChartMarks.barWidthMax * 2).width
        let hasLabels = isOneSided && fits(sums.map { $0.reduce(0, +) }, within: width * 4 / 3)
        for category in 0..<frame.categoryCount {
            let place = frame.place(category, 0, of: 1, widthMax: ChartMarks.barWidthMax * 2)
            var (up, down): (Int128, Int128) = (0, 0)
            for (series, row) in values.values.enumerated() {
                guard let value = row[category], value != 0 else { continue }
                let start = value > 0 ? up : down
                bar(SeriesLook(index: series), place, from: start, to: start + value, &canvas)
                if value > 0 { up += value } else { down += value }
            }
            if hasLabels { label(sums[category].isEmpty ? nil : up + down, at: place.middle, &canvas) }
        }
    }

    private func bar(
        _ look: SeriesLook, _ place: (middle: Int, width: Int), from start: Int128, to end: Int128,
        _ canvas: inout SvgCanvas
    ) {
        // A thin line of white between neighbours.
        let inset = place.width > 6_00 ? 1_00 : 0
        let first = frame.point(place.middle - place.width / 2 + inset, start)
        let second = frame.point(place.middle + place.width / 2 - inset, end)
        canvas.rectangle(
            SvgBox(first, second), fill: look.fill(prefix), stroke: place.width > 6_00 ? "#ffffff" : "none")
    }

    /// `–` for what is missing, as in tables.
    private func label(_ value: Int128?, at place: Int, _ canvas: inout SvgCanvas) {
        let text = value.map(frame.axis.valueLabel) ?? "–"
        let point = frame.point(place, value ?? 0)
        let isNegative = (value ?? 0) < 0
        if frame.isLying {
            let x = point.x + (isNegative ? -ChartMarks.labelGap : ChartMarks.labelGap)
            canvas.value(text, at: SvgPoint(x: x, y: place + 4_50), isNegative ? .end : .start)
        } else {
            let y = point.y + (isNegative ? SvgText.size + 1_00 : -ChartMarks.labelGap)
            canvas.value(text, at: SvgPoint(x: place, y: y), .middle)
        }
    }

    /// Whether there is room for every number at its bar.
    private func fits(_ numbers: [Int128], within width: Int) -> Bool {
        if frame.isLying { return width >= SvgText.size }
        return numbers.allSatisfy { SvgText.width(frame.axis.valueLabel($0)) <= width + 6_00 }
    }

    private func drawLines(on canvas: inout SvgCanvas) {
        for (series, row) in values.values.enumerated() {
            let look = SeriesLook(index: series)
            let points = row.enumerated().map { category, value in
                value.map { frame.point(frame.middle(category), $0) }
            }
            canvas.path(path(through: points), color: look.color, width: 2_40, dash: look.dash)
            for place in markerPlaces(points, series) {
                if let point = points[place] { look.mark(at: point, on: &canvas) }
            }
        }
    }

    /// Broken where a number is missing.
    private func path(through points: [SvgPoint?]) -> String {
        var path = ""
        var isDrawing = false
        for point in points {
            if let point { path += (isDrawing ? "L" : "M") + point.text }
            isDrawing = point != nil
        }
        return path.isEmpty ? "M0 0" : path
    }

    /// All of few; of many some, not the same for all lines, and every number that stands alone.
    private func markerPlaces(_ points: [SvgPoint?], _ series: Int) -> [Int] {
        let every = max(1, points.count / 12)
        return points.indices.filter { place in
            let isAlone =
                (place == 0 || points[place - 1] == nil) && (place == points.count - 1 || points[place + 1] == nil)
            return isAlone || place % every == (series * 2) % every
        }
    }

    private func drawRanges(on canvas: inout SvgCanvas) {
        let labels = values.values.joined().compactMap { $0 }.map(frame.axis.valueLabel)
        let slot = frame.slot(0).count
        let width = frame.place(0, 0, of: seriesCount, widthMax: slot, percent: 92).width
        let widest = labels.lazy.map(SvgText.width).max() ?? 0
        let hasLabels = frame.isLying ? width >= SvgText.size * 2 : width >= widest + 16_00
        for category in 0..<frame.categoryCount {
            for (series, row) in values.values.enumerated() {
                guard let value = row[category] else { continue }
                let look = SeriesLook(index: series)
                let middle = frame.place(category, series, of: seriesCount, widthMax: slot, percent: 92).middle
                // The point and its number beside it stand in the middle together.
                let place = hasLabels && !frame.isLying ? middle - widest / 2 : middle
                whisker(look, place, values.lows[series][category], values.highs[series][category], &canvas)
                let point = frame.point(place, value)
                look.mark(at: point, on: &canvas)
                guard hasLabels else { continue }
                let text = frame.axis.valueLabel(value)
                if frame.isLying {
                    canvas.value(text, at: SvgPoint(x: point.x, y: point.y - 9_00), .middle)
                } else {
                    canvas.value(text, at: SvgPoint(x: point.x + 9_00, y: point.y + 4_50), .start)
                }
            }
        }
    }

    private func whisker(
        _ look: SeriesLook, _ place: Int, _ low: Int128?, _ high: Int128?, _ canvas: inout SvgCanvas
    ) {
        guard let low, let high else { return }
        canvas.line(frame.point(place, low), frame.point(place, high), color: look.color, width: 2_20)
        for end in [low, high] {
            canvas.line(frame.point(place - 5_00, end), frame.point(place + 5_00, end), color: look.color, width: 2_20)
        }
    }
}
