/// Why something cannot be exported. None of them tells a value of a cell, a key or a parameter of the rule.
package enum DisclosureError: Error, Hashable, Sendable {
    /// A key that is not 32 bytes.
    case keyLength(bytes: Int)
    /// A key of 32 equal bytes.
    case keyIsConstant
    /// A project's name that is empty or has other than letters, digits, `_` and `-`.
    case projectName
    /// A parameter weaker than the standard rule.
    case ruleBelowFloor
    /// Dimensions or contributions that do not make a table.
    case malformedTable(MalformedTable)
    /// More cells than can be examined.
    case tableTooLarge(cells: Int)
    /// Cells that cannot be protected, however much is suppressed.
    case unprotected(cells: [CellKey])
    /// Records that are too few to hide among each other, whatever is left out of them.
    case tooFewRecords
    /// A base that is not positive, or a top that is not a multiple of it.
    case amountBand

    package enum MalformedTable: Hashable, Sendable {
        case noDimension
        case emptyDimension(String)
        case repeatedCategory(dimension: String)
        case unknownCategory(dimension: String)
        case otherNumberOfCategories
        case otherNumberOfAmounts
    }
}
