import CostModel

extension ReportSection {
    /// What to notice: the section's own findings, and that of its picture where it is not one of them already.
    var sentences: [BilingualText] {
        guard let chart, !findings.contains(chart.title) else { return findings }
        return findings + [chart.title]
    }
}
