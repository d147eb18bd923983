import CostModel

/// A column of a report.
package struct TableColumn: Hashable, Sendable {
    /// The name that scripts rely on, snake_case: header in csv, key in json.
    package var name: String
    /// The heading for people, with the unit: "Udgift (kr.)".
    package var title: BilingualText
    package var kind: ColumnKind

    package init(name: String, title: BilingualText, kind: ColumnKind) {
        self.name = name
        self.title = title
        self.kind = kind
    }
}
