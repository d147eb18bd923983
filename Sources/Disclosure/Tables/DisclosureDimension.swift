/// One way in which a table is divided: its categories in the order of the table. The total over them is a further row.
package struct DisclosureDimension: Hashable, Sendable {
    package var name: String
    /// Codes, each once.
    package var categories: [String]

    package init(_ name: String, _ categories: [String]) {
        self.name = name
        self.categories = categories
    }
}
