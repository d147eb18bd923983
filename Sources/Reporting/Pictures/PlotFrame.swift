/// Where values and categories lie. Upright charts have categories from left to right and values upwards; lying ones have
/// categories from the top down and values to the right, which leaves room for long names.
struct PlotFrame {
    let axis: ValueAxis
    let isLying: Bool
    let categoryCount: Int
    /// Of the area that values take up.
    let box: SvgBox

    /// Along the axis of categories, from the edge of the picture.
    func slot(_ category: Int) -> Range<Int> {
        let (start, length) = isLying ? (box.y, box.height) : (box.x, box.width)
        return (start + length * category / categoryCount)..<(start + length * (category + 1) / categoryCount)
    }

    func middle(_ category: Int) -> Int {
        (slot(category).lowerBound + slot(category).upperBound) / 2
    }

    /// - Parameter place: along the axis of categories
    func point(_ place: Int, _ value: Int128) -> SvgPoint {
        isLying
            ? SvgPoint(x: box.x + axis.distance(value, of: box.width), y: place)
            : SvgPoint(x: place, y: box.y + box.height - axis.distance(value, of: box.height))
    }

    /// Where one of several that share a slot stands: its middle and its width along the axis of categories.
    ///
    /// - Parameter percent: how much of the slot they share
    func place(
        _ category: Int, _ member: Int, of count: Int, widthMax: Int, percent: Int = 75
    ) -> (middle: Int, width: Int) {
        let slot = self.slot(category)
        let width = max(1, min(widthMax, slot.count * percent / 100 / count))
        let start = (slot.lowerBound + slot.upperBound - width * count) / 2
        return (start + width * member + width / 2, width)
    }
}
