import CostModel
import Reporting
import Testing

/// What each format must hold of a table, said apart from its writer.
struct PackageExpectation {
    private let table: DataTable
    private let note: String

    init(_ table: DataTable, _ note: String = "") {
        self.table = table
        self.note = note
    }

    func expectEqual(to formats: [String: ReadTable]?) throws {
        let formats = try #require(formats)
        #expect(formats.keys.sorted() == ["csv", "dk", "dta", "sav"])
        for format in formats.keys.sorted() {
            let read = try #require(formats[format])
            #expect(read.columns == table.variables.map(\.name), "\(format) \(note)")
            try #require(read.rows.count == table.rows.count, "\(format) \(note)")
            for (index, row) in table.rows.enumerated() {
                let expected = zip(row, table.variables).map { cell, variable in
                    self.cell(cell, variable, format, isSuppressed: row.last == .bool(true))
                }
                #expect(read.rows[index] == expected, "\(format) row \(index + 1) \(note)")
            }
        }
    }

    private func cell(
        _ cell: TableCell, _ variable: DataVariable, _ format: String, isSuppressed: Bool
    ) -> ReadTable.Cell {
        let isCsv = format == "csv" || format == "dk"
        switch cell {
        case .empty:
            if format == "dta", isSuppressed, variable.kind.isFigure { return .tagged(".a") }
            // Stata and SPSS have no missing texts.
            let isText = variable.kind == .code || variable.kind == .prose
            return isText && !isCsv ? .text("") : .missing
        case .bool(let value): return isCsv ? .bool(value) : .number(value ? 1 : 0)
        case .number(let number):
            return .number(Double(NumberFormat.machine.text(number, digits: variable.kind.digits)) ?? .nan)
        case .text(let text):
            if isCsv { return .text(FormulaGuard.neutralised(text)) }
            guard let place = variable.codes.firstIndex(where: { $0.code == text }) else { return .text(text) }
            return .number(Double(text) ?? Double(place + 1))
        }
    }
}
