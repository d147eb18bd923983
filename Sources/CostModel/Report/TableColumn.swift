/// A column of a report.
package struct TableColumn: Hashable, Sendable {
    /// The name that scripts rely on, snake_case: header in csv, key in json.
    package var name: String
    /// The heading for people, with the unit: "Udgift (kr.)".
    package var title: BilingualText
    package var kind: ColumnKind
    /// Text leaves it out where it says nothing: every row is empty or zero there. Machines always get it.
    package var isOptional: Bool
    /// For whoever wants to dig further, such as an address to explain: pages set it small, and it may break anywhere.
    package var isReference: Bool

    package init(
        name: String, title: BilingualText, kind: ColumnKind, isOptional: Bool = false, isReference: Bool = false
    ) {
        self.isOptional = isOptional
        self.isReference = isReference
        self.name = name
        self.title = title
        self.kind = kind
    }
}
