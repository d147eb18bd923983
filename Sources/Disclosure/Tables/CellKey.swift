/// Which cell of a table: a category per dimension, nil for the total over that dimension. The same in every version.
package struct CellKey: Hashable, Comparable, Sendable {
    package var categories: [String?]

    package init(_ categories: [String?]) {
        self.categories = categories
    }

    /// By the dimensions in their order, totals after all categories.
    package static func < (left: CellKey, right: CellKey) -> Bool {
        for (first, second) in zip(left.categories, right.categories) where first != second {
            guard let first else { return false }
            guard let second else { return true }
            return first < second
        }
        return left.categories.count < right.categories.count
    }
}

extension CellKey: CustomStringConvertible {
    /// `260 / family / *`.
    package var description: String {
        categories.map { $0 ?? "*" }.joined(separator: " / ")
    }
}
