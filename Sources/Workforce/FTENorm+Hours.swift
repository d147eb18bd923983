import CostModel

extension FTENorm {
    /// Hours of one FTE in a year.
    var hours: Ratio {
        Ratio(hoursThousandths, over: 1_000) ?? .zero
    }
}
