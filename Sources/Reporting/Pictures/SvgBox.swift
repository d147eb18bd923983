/// An upright rectangle in a picture, in hundredths of a unit.
struct SvgBox: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    /// Between two corners, whichever they are.
    init(_ one: SvgPoint, _ other: SvgPoint) {
        x = min(one.x, other.x)
        y = min(one.y, other.y)
        width = abs(one.x - other.x)
        height = abs(one.y - other.y)
    }
}
