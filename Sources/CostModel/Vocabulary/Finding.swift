/// Something noticed about data, with where it is; the words are made elsewhere. Nothing in it identifies a person.
package struct Finding: Error, Hashable, Sendable {
    package var code: FindingCode
    /// The file's name without its folder.
    package var file: String?
    /// The physical line, from 1; of a record over several lines its first.
    package var line: Int?
    package var column: String?
    /// What stood there, made safe: digits of amounts and of anything like a CPR number are hidden.
    package var found: String?
    /// What may stand there, where the code alone does not say it: the choices, the columns.
    package var expected: String?
    /// Another line that it disagrees with.
    package var otherLine: Int?
    package var municipality: Int16?
    package var fiscalYear: FiscalYear?
    /// What it is about: an account, a rule.
    package var subject: String?
    /// Rows it holds for.
    package var rows: Int
    /// Their sum, where money is concerned.
    package var oere: Int128?

    package init(
        _ code: FindingCode, file: String? = nil, line: Int? = nil, column: String? = nil, found: String? = nil,
        expected: String? = nil, otherLine: Int? = nil, municipality: Int16? = nil, fiscalYear: FiscalYear? = nil,
        subject: String? = nil, rows: Int = 1, oere: Int128? = nil
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.expected = expected
        self.otherLine = otherLine
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.subject = subject
        self.rows = rows
        self.oere = oere
    }
}
