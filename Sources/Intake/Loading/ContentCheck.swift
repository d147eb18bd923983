import CostModel
import Postgres

/// Refuses a file that is of another municipality or year than it should be. Whole: that a few rows are right does not
/// make it the right file.
struct ContentCheck {
    let format: FileFormat
    let connection: DatabaseConnection
    /// Table with a column `line`, and the municipality and what the year is told by.
    let table: String
    let names: SourceNames

    func refuse(notOf expectations: [ExpectedContent]) throws {
        for expected in expectations { try refuse(notOf: expected) }
    }

    private func refuse(notOf expected: ExpectedContent) throws {
        if let municipality = expected.municipality, format.file != .priceIndex {
            try refuse(
                .otherMunicipality, column: "municipality", value: "t.municipality", isOther: "t.municipality <> $1",
                [.number(Int(municipality))], expected: "\(municipality)")
        }
        if let years = expected.fiscalYears, let period = format.period {
            let (first, last) = (years.lowerBound.days.first, years.upperBound.days.last)
            try refuse(
                .otherFiscalYear, column: period.from, value: "extract(year from t.\(period.from))",
                isOther: "t.\(period.from) > $2::date or coalesce(t.\(period.to), 'infinity'::date) < $1::date",
                [.text(first.description), .text(last.description)], expected: ContentCheck.text(years))
        }
        if let years = expected.fiscalYears, let year = yearExpression {
            try refuse(
                .otherFiscalYear, column: "fiscal_year", value: year, isOther: "\(year) not between $1 and $2",
                [.number(Int(years.lowerBound.number)), .number(Int(years.upperBound.number))],
                expected: ContentCheck.text(years))
        }
    }

    private static func text(_ years: ClosedRange<FiscalYear>) -> String {
        years.lowerBound == years.upperBound ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
    }

    private var yearExpression: String? {
        let year = format.file == .postings ? "@.fiscal_year" : format.scope.year
        return year?.replacing("@", with: "t")
    }

    private func refuse(
        _ code: FindingCode, column: String, value: String, isOther: String, _ parameters: [Parameter],
        expected: String
    ) throws {
        let others = Statement(
            "intake.\(code.rawValue).\(format.file.rawValue)",
            "select line, \(value), count(*) over () from \(table) t where \(isOther) order by line limit 1")
        guard let row = try connection.query(others, parameters).rows.first else { return }
        throw ImportRefused(
            Finding(
                code, file: names.file, line: row[0].flatMap { Int($0) },
                column: format.column(column) == nil ? nil : names.column(column), found: row[1], expected: expected,
                subject: names.profile, rows: row[2].flatMap { Int($0) } ?? 1))
    }
}
