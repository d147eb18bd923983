/// Writes SVG. All lengths are whole hundredths of a unit, so that the same chart is the same bytes on every machine.
struct SvgCanvas {
    enum Anchor: String {
        case start, middle, end
    }

    private(set) var markup = ""

    static let ink = "#1a1a1a"
    static let softInk = "#4a4a4a"
    static let gridColor = "#d0d0d0"

    /// 12345 is `123.45`, 12300 is `123`.
    static func number(_ hundredths: Int) -> String {
        let text = NumberFormat.machine.text(Int128(hundredths), digits: 2)
        guard hundredths.isMultiple(of: 10) else { return text }
        return String(text.dropLast(hundredths.isMultiple(of: 100) ? 3 : 1))
    }

    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        markup += "<\(name)\(SvgCanvas.text(of: attributes))>\n"
    }

    mutating func close(_ name: String) {
        markup += "</\(name)>\n"
    }

    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, text: String? = nil) {
        let content = text.map { ">\(Markup.escaped($0))</\(name)>" } ?? "/>"
        markup += "<\(name)\(SvgCanvas.text(of: attributes))\(content)\n"
    }

    mutating func rectangle(_ box: SvgBox, fill: String, stroke: String) {
        element(
            "rect",
            [
                "x": SvgCanvas.number(box.x), "y": SvgCanvas.number(box.y), "width": SvgCanvas.number(box.width),
                "height": SvgCanvas.number(box.height), "fill": fill, "stroke": stroke,
            ])
    }

    mutating func line(_ from: SvgPoint, _ to: SvgPoint, color: String, width: Int = 1_00) {
        path("M\(from.text)L\(to.text)", color: color, width: width)
    }

    mutating func path(_ path: String, color: String, width: Int, dash: String = "none") {
        element(
            "path",
            [
                "d": path, "fill": "none", "stroke": color, "stroke-width": SvgCanvas.number(width),
                "stroke-dasharray": dash,
            ])
    }

    mutating func text(_ text: String, at point: SvgPoint, _ anchor: Anchor = .start, color: String = ink) {
        element(
            "text",
            [
                "x": SvgCanvas.number(point.x), "y": SvgCanvas.number(point.y), "text-anchor": anchor.rawValue,
                "fill": color,
            ], text: text)
    }

    /// A number among the marks, with white around it so that lines behind it do not cross it.
    mutating func value(_ text: String, at point: SvgPoint, _ anchor: Anchor) {
        element(
            "text",
            [
                "x": SvgCanvas.number(point.x), "y": SvgCanvas.number(point.y), "text-anchor": anchor.rawValue,
                "fill": SvgCanvas.ink, "stroke": "#ffffff", "stroke-width": "3", "paint-order": "stroke",
            ], text: text)
    }

    private static func text(of attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0.key)=\"\(Markup.escaped($0.value))\"" }.joined()
    }
}
