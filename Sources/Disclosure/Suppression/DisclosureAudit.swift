/// Whether a pattern protects a table, looked at from its end alone: which cells an attacker gets too close to who knows every
/// cell and total that is shown. It trusts nothing of how the pattern came about, so an export can ask it about what is about
/// to be written.
package struct DisclosureAudit: Sendable {
    private let rule: DisclosureRule

    package init(rule: DisclosureRule = .standard) {
        self.rule = rule
    }

    /// In the table's order: cells that are shown and may not be, suppressed cells whose interval is too narrow, and suppressed
    /// cells whose sum can be computed and does not pass the rule.
    ///
    /// An interval is wide enough when other tables that agree with everything shown prove it: circulations in two dimensions,
    /// which give the exact interval of what adds up, and boxes in any number, whose intervals the true ones contain.
    package func unprotected(by pattern: SuppressionPattern, in table: DisclosureTable, earlier: [EarlierVersion] = [])
        -> [CellKey]
    {
        var state = SuppressionState(table: table, rule: rule, earlier: earlier)
        var unprotected: Set<Int> = []
        for cell in 0..<state.grid.cellCount {
            let own = state.reasonAgainst([cell])
            if let reason = pattern.reasons[table.key(cell)] {
                state.suppress(cell, own ?? reason)
            } else if own != nil {
                unprotected.insert(cell)
            }
        }
        unprotected.formUnion(state.cellsToProtect.filter { !DisclosureAudit.isWideEnough($0, in: state) })
        unprotected.formUnion(DisclosedUnion.sensitive(in: state).flatMap(\.cells))
        return unprotected.sorted().map(table.key)
    }

    static func isWideEnough(_ cell: Int, in state: SuppressionState) -> Bool {
        if state.grid.sizes.count == 2, PlaneFlow(state).isWideEnough(cell) { return true }
        return ProtectingBox.cheapest(through: cell, in: state).map { $0.added.isEmpty } ?? false
    }
}
