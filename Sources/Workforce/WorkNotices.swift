import CostModel

/// What is noticed about rows of work, counted by municipality, year and subject.
struct WorkNotices {
    private struct Key: Hashable {
        var code: FindingCode
        var municipality: Int16?
        var year: FiscalYear
        var subject: String
    }

    private var rows: [Key: Int] = [:]

    /// Work of years that the model does not speak of is in no figure.
    mutating func noticeOutside(_ row: WorkRow) {
        notice(.workOutsideYears, row, row.method.fileName)
    }

    /// A ledger from before categories were checked may hold such rows; they are in no figure.
    mutating func noticeUnknownCategory(_ row: WorkRow) {
        notice(.unknownCategory, row, row.category)
    }

    /// Hours that rest on it cannot be computed.
    mutating func noticeMissingAssumption(_ row: WorkRow) {
        notice(.assumptionMissing, row, row.assumption)
    }

    private mutating func notice(_ code: FindingCode, _ row: WorkRow, _ subject: String) {
        rows[Key(code: code, municipality: row.municipality, year: row.year, subject: subject), default: 0] +=
            row.rowCount
    }

    /// By code, municipality (the network first), year, subject.
    var findings: [Finding] {
        func order(_ key: Key) -> (String, Int16, Int16, String) {
            (key.code.rawValue, key.municipality ?? 0, key.year.number, key.subject)
        }
        return rows.sorted { order($0.key) < order($1.key) }.map { key, rows in
            Finding(
                key.code, found: key.subject, municipality: key.municipality, fiscalYear: key.year,
                subject: key.subject, rows: rows)
        }
    }
}
