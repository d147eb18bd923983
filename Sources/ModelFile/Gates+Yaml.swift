import CostModel

extension Gates {
    /// Per cent with at most three decimals, kroner with two; a limit that is left out is off.
    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(
            node,
            keys: ["unallocated_percent", "drift_percent", "row_drop_percent", "rejected_kroner", "control_totals"])
        self.init(
            unallocatedPercentThousandths: try mapping["unallocated_percent"]?.quantity(decimals: 3),
            driftPercentThousandths: try mapping["drift_percent"]?.quantity(decimals: 3),
            rowDropPercentThousandths: try mapping["row_drop_percent"]?.quantity(decimals: 3),
            rejectedAmount: try mapping["rejected_kroner"]?.kroner(),
            controlTotals: try mapping["control_totals"]?.flag() ?? false)
    }
}
