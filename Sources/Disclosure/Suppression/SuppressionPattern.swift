/// Which cells of a table are not shown: the same ones for counts, amounts and FTE.
package struct SuppressionPattern: Hashable, Sendable {
    /// For the responsible party's own records, never for the export.
    package let reasons: [CellKey: SuppressionReason]

    package init(reasons: [CellKey: SuppressionReason]) {
        self.reasons = reasons
    }

    package func isSuppressed(_ key: CellKey) -> Bool {
        reasons[key] != nil
    }

    /// In the order of keys; what the next version keeps. Without cells whose layer alone is the reason.
    package var suppressed: [CellKey] {
        reasons.filter { $0.value != .notShown }.keys.sorted()
    }
}
