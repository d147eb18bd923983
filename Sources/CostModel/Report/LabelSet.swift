/// The words for a closed set of codes, such as the statuses or a model's sectors. Only looked up, never listed, so its
/// order is nobody's concern.
package struct LabelSet: Hashable, Sendable {
    private let labels: [String: BilingualText]

    /// A code that comes twice keeps its first words.
    package init(_ labels: [(code: String, label: BilingualText)]) {
        self.labels = Dictionary(labels.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// The words, or the code itself where there are none.
    package func text(for code: String, in language: Language) -> String {
        labels[code]?.text(in: language) ?? code
    }
}
