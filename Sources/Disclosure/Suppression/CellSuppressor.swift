/// Decides which cells of a table are not shown (manual: Disclosure).
///
/// 1. *Sensitive* cells by the rule; cells that changed by too few since an earlier version; cells that an earlier version
///    suppressed.
/// 2. *Protection*: while a suppressed cell can be computed from what is shown, more is suppressed, at the least cost in
///    persons. In two dimensions along paths of the table's graph, otherwise at the corners of boxes.
/// 3. Sums that can be computed must pass the rule as cells do.
/// 4. *Audit*: an attacker who knows every shown cell and total must be left with a wide enough interval for each suppressed
///    cell; where it is too narrow, more is suppressed.
///
/// The same table gives the same pattern: ties go to the first cell in the table's order.
package struct CellSuppressor: Sendable {
    private let rule: DisclosureRule

    package init(rule: DisclosureRule = .standard) {
        self.rule = rule
    }

    /// - Parameters:
    ///   - shown: the layers that are exported; nil for all. What is not shown protects what is, so the fewer the better
    ///   - earlier: every version of the table that was exported before
    /// - Throws: `unprotected` when the audit finds a cell that it could not protect; then nothing may be exported
    package func pattern(
        of table: DisclosureTable, shown: [TableLayer]? = nil, earlier: [EarlierVersion] = []
    ) throws(DisclosureError) -> SuppressionPattern {
        var state = SuppressionState(table: table, rule: rule, earlier: earlier)
        suppressOwn(&state)
        if let shown { leaveOut(&state, allBut: Set(shown)) }
        var count = -1
        while count != state.cellsToProtect.count {
            count = state.cellsToProtect.count
            suppressForProtection(&state)
            suppressForUnions(&state)
            suppressForWidth(&state)
        }
        let pattern = SuppressionPattern(
            reasons: state.reasons.enumerated().reduce(into: [:]) { reasons, cell in
                if let reason = cell.element { reasons[table.key(cell.offset)] = reason }
            })
        let unprotected = DisclosureAudit(rule: rule).unprotected(by: pattern, in: table, earlier: earlier)
        guard unprotected.isEmpty else { throw .unprotected(cells: unprotected) }
        return pattern
    }

    private func suppressOwn(_ state: inout SuppressionState) {
        for cell in 0..<state.grid.cellCount {
            if let reason = state.reasonAgainst([cell]) { state.suppress(cell, reason) }
        }
        for version in state.earlier {
            for cell in version.suppressed.compactMap(state.table.cell) { state.suppress(cell, .kept) }
        }
    }

    private func leaveOut(_ state: inout SuppressionState, allBut shown: Set<TableLayer>) {
        for cell in 0..<state.grid.cellCount where !shown.contains(state.table.layer(of: cell)) {
            state.suppress(cell, .notShown)
        }
    }

    private func suppressForProtection(_ state: inout SuppressionState) {
        guard state.grid.sizes.count == 2 else { return }
        var isChanged = true
        while isChanged {
            isChanged = false
            for cell in state.cellsToProtect {
                let graph = PlaneGraph(state: state)
                guard graph.isBridge(cell), let path = graph.cheapestPath(around: cell), !path.isEmpty else { continue }
                for added in path { state.suppress(added, .protection) }
                isChanged = true
            }
        }
    }

    private func suppressForUnions(_ state: inout SuppressionState) {
        for union in DisclosedUnion.sensitive(in: state) {
            for cell in union.cheapestAddition(in: state) ?? [] { state.suppress(cell, .protection) }
        }
    }

    private func suppressForWidth(_ state: inout SuppressionState) {
        for cell in state.cellsToProtect where !DisclosureAudit.isWideEnough(cell, in: state) {
            for added in ProtectingBox.cheapest(through: cell, in: state)?.added ?? [] {
                state.suppress(added, .protection)
            }
        }
    }
}
