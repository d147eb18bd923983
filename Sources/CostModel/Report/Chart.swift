/// A picture as values. Its numbers stand in the table beside it, and `description` says it for those who cannot see it.
package struct Chart: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        /// A bar for each category and series, side by side.
        case bars
        /// The series of a category on top of each other; for parts of a sum. Negative parts go down.
        case stackedBars
        /// A line for each series over categories in time.
        case lines
        /// A point for each category and series, with its low and high end.
        case ranges
    }

    package struct Series: Hashable, Sendable {
        package var name: BilingualText
        /// One per category, in units of the last digit of `unit`; nil where there is none.
        package var values: [Int128?]
        /// The ends of `ranges`, one per category; empty for other forms.
        package var lows: [Int128?]
        package var highs: [Int128?]

        package init(name: BilingualText, values: [Int128?], lows: [Int128?] = [], highs: [Int128?] = []) {
            self.name = name
            self.values = values
            self.lows = lows
            self.highs = highs
        }
    }

    package var form: Form
    /// The finding, as a sentence.
    package var title: BilingualText
    package var description: BilingualText
    /// Along the horizontal axis, in order.
    package var categories: [BilingualText]
    package var series: [Series]
    /// How values are written.
    package var unit: ColumnKind
    /// What they are: `kr.`, `årsværk`.
    package var unitName: BilingualText

    package init(
        form: Form, title: BilingualText, description: BilingualText, categories: [BilingualText], series: [Series],
        unit: ColumnKind, unitName: BilingualText
    ) {
        self.form = form
        self.title = title
        self.description = description
        self.categories = categories
        self.series = series
        self.unit = unit
        self.unitName = unitName
    }
}
