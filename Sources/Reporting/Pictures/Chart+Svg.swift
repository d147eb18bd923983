import CostModel

extension Chart {
    /// The picture as SVG that scales to any width: no scripts, no styles, no fonts of its own. Title and description are
    /// tied to it for those who hear it.
    ///
    /// - Parameter idPrefix: makes its ids unique where several stand in one page
    package func svg(in language: Language, idPrefix: String) -> String {
        ChartPicture(self, language: language, idPrefix: idPrefix).svg
    }
}
