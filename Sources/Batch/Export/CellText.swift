import Disclosure

/// A cell's key as it is kept with a version: its categories with tabs between, empty for a total.
enum CellText {
    static func text(_ key: CellKey) -> String {
        key.categories.map { $0 ?? "" }.joined(separator: "\t")
    }

    static func key(_ text: String) -> CellKey {
        CellKey(
            text.split(separator: "\t", omittingEmptySubsequences: false).map { $0.isEmpty ? nil : String($0) })
    }
}
