/// How a series looks: told apart by pattern, marker and dashes as well as by colour.
///
/// The colours are apart for colour-blind readers too, and each has a contrast of at least 4.5 to white, so that thin
/// lines and small markers are seen.
struct SeriesLook: Hashable, Sendable {
    enum Marker: Hashable, Sendable, CaseIterable {
        case circle, square, triangle, diamond, plus, ring
    }

    static let colors = ["#0067a5", "#b84300", "#00705a", "#8f3b76", "#6b5b00", "#444444"]
    private static let dashes = ["none", "7 4", "2 3", "10 3 2 3", "12 5", "4 2 1 2"]
    /// Strokes in white over the colour of a tile of 8 by 8; the first is plain.
    private static let strokes = [
        "", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M2 4H6M4 2V6", "M0 4H8", "M-2 6L2 10M0 0L8 8M6 -2L10 2", "M4 0V8",
    ]

    /// Of the series in the chart.
    let index: Int

    /// Series beyond the sixth have the colours again, each with the next one's pattern.
    private var shifted: Int {
        (index + index / SeriesLook.colors.count) % SeriesLook.colors.count
    }

    var color: String {
        SeriesLook.colors[index % SeriesLook.colors.count]
    }

    var dash: String {
        SeriesLook.dashes[shifted]
    }

    var marker: Marker {
        Marker.allCases[shifted]
    }

    /// What `fill` says for its bars.
    func fill(_ prefix: String) -> String {
        shifted == 0 ? color : "url(#\(prefix)-fill-\(index))"
    }

    /// The tile that `fill` names, unless it is plain.
    func define(_ prefix: String, on canvas: inout SvgCanvas) {
        guard shifted > 0 else { return }
        canvas.open(
            "pattern",
            ["id": "\(prefix)-fill-\(index)", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"])
        canvas.element("rect", ["width": "8", "height": "8", "fill": color])
        canvas.path(SeriesLook.strokes[shifted], color: "#ffffff", width: 1_40)
        canvas.close("pattern")
    }

    func mark(at point: SvgPoint, on canvas: inout SvgCanvas) {
        let (x, y) = (point.x, point.y)
        switch marker {
        case .circle, .ring:
            canvas.element(
                "circle",
                [
                    "cx": SvgCanvas.number(x), "cy": SvgCanvas.number(y), "r": "4.5",
                    "fill": marker == .ring ? "#ffffff" : color, "stroke": color, "stroke-width": "2",
                ])
        case .square:
            shape([(x - 4_50, y - 4_50), (x + 4_50, y - 4_50), (x + 4_50, y + 4_50), (x - 4_50, y + 4_50)], &canvas)
        case .triangle: shape([(x, y - 6_00), (x + 5_50, y + 4_00), (x - 5_50, y + 4_00)], &canvas)
        case .diamond: shape([(x, y - 6_00), (x + 6_00, y), (x, y + 6_00), (x - 6_00, y)], &canvas)
        case .plus:
            canvas.line(SvgPoint(x: x - 5_50, y: y), SvgPoint(x: x + 5_50, y: y), color: color, width: 3_00)
            canvas.line(SvgPoint(x: x, y: y - 5_50), SvgPoint(x: x, y: y + 5_50), color: color, width: 3_00)
        }
    }

    private func shape(_ corners: [(x: Int, y: Int)], _ canvas: inout SvgCanvas) {
        let path = corners.map { SvgPoint(x: $0.x, y: $0.y).text }.joined(separator: "L")
        canvas.element("path", ["d": "M\(path)Z", "fill": color])
    }
}
