/// Holds for a source row where each of its columns has one of its values.
package struct RowCondition: Sendable {
    /// Source columns with the values that they may have, in the order of the profile.
    package var values: [(column: String, oneOf: [String])]

    package init(values: [(column: String, oneOf: [String])]) {
        self.values = values
    }

    package var columns: [String] {
        values.map(\.column)
    }
}
