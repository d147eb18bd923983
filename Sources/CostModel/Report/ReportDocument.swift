/// A report of several parts as values: what text, HTML, JSON and workbooks write, cell for cell the same.
package struct ReportDocument: Hashable, Sendable {
    /// Lower-case ASCII letters, digits and hyphens: the name of its files, and of nobody.
    package var name: String
    package var language: Language
    package var title: BilingualText
    /// What it says in short: the sentences that a reader in a hurry reads.
    package var lead: [BilingualText]
    /// Why a conclusion cannot be carried, where it cannot.
    package var warnings: [BilingualText]
    package var sections: [ReportSection]
    package var stamp: TableStamp

    package init(
        name: String, language: Language, title: BilingualText, lead: [BilingualText] = [],
        warnings: [BilingualText] = [], sections: [ReportSection], stamp: TableStamp
    ) {
        self.name = name
        self.language = language
        self.title = title
        self.lead = lead
        self.warnings = warnings
        self.sections = sections
        self.stamp = stamp
    }
}
