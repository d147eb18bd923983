/// A column of a report.
package struct TableColumn: Hashable, Sendable {
    /// The name that scripts rely on, snake_case: header in csv, key in json.
    package var name: String
    /// The heading for people, with the unit: "Udgift (kr.)".
    package var title: BilingualText
    package var kind: ColumnKind
    /// Text leaves it out where it says nothing: every row is empty or zero there. Machines always get it.
    package var isOptional = false

    package init(name: String, title: BilingualText, kind: ColumnKind, isOptional: Bool = false) {
        self.isOptional = isOptional
        self.name = name
        self.title = title
        self.kind = kind
    }
}
