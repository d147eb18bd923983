/// An export as values: what all its files are written from, so that they say the same.
package struct DataPackage: Hashable, Sendable {
    /// Lower-case ASCII letters and digits with hyphens between: the name of the workbook, and of nobody.
    package let name: String
    package let title: BilingualText
    package let description: BilingualText
    package let tables: [DataTable]
    package let stamp: ExportStamp
    /// What the receiver may and may not do with the data, in paragraphs.
    package let terms: [BilingualText]
    /// What the figures rest on, in paragraphs.
    package let assumptions: [BilingualText]
    /// Of the files that have room for one: the workbook, Stata, SPSS, and the labels of the scripts.
    package let language: Language

    /// - Throws: `exportMalformed` for a name that is none, no tables, or two with one name
    package init(
        name: String, title: BilingualText, description: BilingualText, tables: [DataTable], stamp: ExportStamp,
        terms: [BilingualText], assumptions: [BilingualText], language: Language = .danish
    ) throws(InvariantBroken) {
        guard DataName.isPackage(name) else { throw InvariantBroken(.exportMalformed, at: "the package's name") }
        let names = tables.map(\.name)
        guard !names.isEmpty, Set(names).count == names.count else {
            throw InvariantBroken(.exportMalformed, at: "the tables' names")
        }
        self.name = name
        self.title = title
        self.description = description
        self.tables = tables
        self.stamp = stamp
        self.terms = terms
        self.assumptions = assumptions
        self.language = language
    }
}
