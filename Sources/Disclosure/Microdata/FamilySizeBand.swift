/// Members of a family, where six stands for six and more: few families are larger, and their size alone names them.
package struct FamilySizeBand: Hashable, Comparable, Sendable {
    /// 1 to 6.
    private let number: Int

    package static let top = 6

    /// Nil for a family without members.
    package init?(members: Int) {
        guard members > 0 else { return nil }
        number = min(members, FamilySizeBand.top)
    }

    /// `1` to `5`, `6+`.
    package var code: String {
        number < FamilySizeBand.top ? String(number) : "\(number)+"
    }

    package static func < (left: FamilySizeBand, right: FamilySizeBand) -> Bool {
        left.number < right.number
    }
}
