/// An exported table that has been checked: writers believe it.
package struct DataTable: Hashable, Sendable {
    /// Lower snake case, at most 32 ASCII characters: the name of its files.
    package let name: String
    package let title: BilingualText
    /// The grain ("one row per …") and what else a reader must know.
    package let description: BilingualText
    /// The last is `suppressed`.
    package let variables: [DataVariable]
    /// One cell per variable: numbers in columns of numbers, texts that are not empty in columns of text, codes of the
    /// list in coded ones.
    package let rows: [[TableCell]]

    /// An empty text is an empty cell, as csv cannot tell them apart. NUL, which ends a text to Stata, SPSS and many a
    /// reader of csv, becomes U+FFFD, so that no text is cut.
    ///
    /// - Parameters:
    ///   - variables: without `suppressed`, which is added
    /// - Throws: `suppressedFigurePresent` for a row that shows what it may not; `exportMalformed` for anything else that
    ///   the codebook would not be true of. Both name the table and the variable, never a value.
    package init(
        name: String, title: BilingualText, description: BilingualText, variables: [DataVariable], rows: [DataRow]
    ) throws(InvariantBroken) {
        guard DataName.isTable(name) else { throw InvariantBroken(.exportMalformed, at: "a table's name") }
        guard !variables.isEmpty, Set(variables.map(\.name)).count == variables.count else {
            throw InvariantBroken(.exportMalformed, at: "the variables of \(name)")
        }
        self.name = name
        self.title = title
        self.description = description
        self.variables = variables + [.suppressed]
        let codes = variables.map { Set($0.codes.map(\.code)) }
        var checked: [[TableCell]] = []
        checked.reserveCapacity(rows.count)
        for row in rows {
            guard row.cells.count == variables.count else {
                throw InvariantBroken(.exportMalformed, at: "the rows of \(name)")
            }
            var cells: [TableCell] = []
            cells.reserveCapacity(variables.count + 1)
            for (place, variable) in variables.enumerated() {
                let cell = DataTable.plain(row.cells[place])
                if let fact = DataTable.brokenFact(cell, variable, codes[place], isSuppressed: row.isSuppressed) {
                    throw InvariantBroken(fact, at: "\(name).\(variable.name)")
                }
                cells.append(cell)
            }
            checked.append(cells + [.bool(row.isSuppressed)])
        }
        self.rows = checked
    }

    /// Whether the figures of a row of `rows` may not be shown.
    package static func isSuppressed(_ row: [TableCell]) -> Bool {
        row.last == .bool(true)
    }

    private static func plain(_ cell: TableCell) -> TableCell {
        guard case .text(let text) = cell else { return cell }
        guard !text.isEmpty else { return .empty }
        guard text.utf8.contains(0) else { return cell }
        return .text(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })))
    }

    private static func brokenFact(
        _ cell: TableCell, _ variable: DataVariable, _ codes: Set<String>, isSuppressed: Bool
    ) -> InvariantBroken.Fact? {
        if isSuppressed, variable.kind.isFigure { return cell == .empty ? nil : .suppressedFigurePresent }
        switch (cell, variable.kind) {
        case (.empty, _): return variable.whenEmpty == nil ? .exportMalformed : nil
        case (.text(let text), .label): return codes.contains(text) ? nil : .exportMalformed
        case (.text, .code), (.text, .prose), (.bool, .boolean): return nil
        case (.number, .ordinal), (.number, .count), (.number, .kroner), (.number, .decimal): return nil
        default: return .exportMalformed
        }
    }
}
