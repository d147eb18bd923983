/// A place in a picture, in hundredths of a unit from the upper left corner.
struct SvgPoint: Hashable, Sendable {
    var x: Int
    var y: Int

    /// As paths write it: `12.5 40`.
    var text: String {
        "\(SvgCanvas.number(x)) \(SvgCanvas.number(y))"
    }
}
