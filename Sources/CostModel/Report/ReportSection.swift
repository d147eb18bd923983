/// A part of a document: a table under a heading, and perhaps a picture of it.
package struct ReportSection: Hashable, Sendable {
    /// Stable: the key in JSON, the anchor in HTML: `cost-by-sector`.
    package var id: String
    package var title: BilingualText
    /// What to notice, in sentences.
    package var findings: [BilingualText]
    /// What a reader might take from it, and may not.
    package var warnings: [BilingualText]
    /// Its title and stamp are not used: the section has its own, the document the stamp.
    package var table: ReportTable
    package var chart: Chart?

    package init(
        id: String, title: BilingualText, findings: [BilingualText] = [], warnings: [BilingualText] = [],
        table: ReportTable, chart: Chart? = nil
    ) {
        self.id = id
        self.title = title
        self.findings = findings
        self.warnings = warnings
        self.table = table
        self.chart = chart
    }
}
