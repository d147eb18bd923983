import CReadStat
import CostModel

/// A variable as Stata or SPSS declares it, and its cells as they hold them.
///
/// Whole numbers and codes are `long` in Stata, truth is `byte`, and decimals are `double`; every number is a double in
/// SPSS.
struct StatisticsColumn {
    let variable: DataVariable
    let program: StatisticsProgram
    /// Bytes of the longest text; 0 for numbers.
    let width: Int
    /// The number of each code; only looked up.
    private let numbers: [String: Int32]

    /// - Parameter cells: all of the variable's
    init(_ variable: DataVariable, _ program: StatisticsProgram, cells: some Sequence<TableCell>) {
        self.variable = variable
        self.program = program
        numbers = Dictionary(zip(variable.codes.map(\.code), variable.numbers)) { first, _ in first }
        switch variable.kind {
        case .code, .prose:
            width = cells.reduce(1) { widest, cell in
                if case .text(let text) = cell { max(widest, text.utf8.count) } else { widest }
            }
        case .label, .ordinal, .count, .kroner, .decimal, .boolean: width = 0
        }
    }

    var type: readstat_type_t {
        switch variable.kind {
        case .code, .prose: READSTAT_TYPE_STRING
        case .label, .ordinal, .count: program == .stata ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE
        case .boolean: program == .stata ? READSTAT_TYPE_INT8 : READSTAT_TYPE_DOUBLE
        case .kroner, .decimal: READSTAT_TYPE_DOUBLE
        }
    }

    /// How its numbers are shown; none of it changes a value.
    var format: String {
        let digits = variable.kind.digits
        switch (program, variable.kind) {
        case (.stata, .code), (.stata, .prose): return "%-\(width)s"
        case (.stata, .label), (.stata, .ordinal), (.stata, .boolean): return "%12.0g"
        case (.stata, .count): return "%12.0fc"
        case (.stata, .kroner), (.stata, .decimal): return "%20.\(digits)fc"
        case (.spss, .code), (.spss, .prose): return "A\(width)"
        case (.spss, .label), (.spss, .ordinal), (.spss, .boolean), (.spss, .count): return "F12"
        case (.spss, .kroner), (.spss, .decimal): return "F20.\(digits)"
        }
    }

    var measure: readstat_measure_t {
        switch variable.kind {
        case .code, .prose, .label, .boolean: READSTAT_MEASURE_NOMINAL
        case .ordinal: READSTAT_MEASURE_ORDINAL
        case .count, .kroner, .decimal: READSTAT_MEASURE_SCALE
        }
    }

    /// Nil where the program cannot hold it exactly.
    func value(_ cell: TableCell, isSuppressed: Bool) -> StatisticsValue? {
        switch cell {
        case .empty:
            return program == .stata && isSuppressed && variable.kind.isFigure ? .suppressed : .missing
        case .bool(let value): return program == .stata ? .byte(value ? 1 : 0) : .double(value ? 1 : 0)
        case .text(let text):
            guard variable.codes.isEmpty else { return numbers[text].map(whole) }
            return .text(text)
        case .number(let number):
            if variable.kind.digits > 0 {
                return ExactDecimal.double(number, digits: variable.kind.digits).map { .double($0) }
            }
            guard number.magnitude <= UInt128(DataVariable.wholeNumberMax) else { return nil }
            return Int32(exactly: number).map(whole)
        }
    }

    private func whole(_ number: Int32) -> StatisticsValue {
        program == .stata ? .long(number) : .double(Double(number))
    }
}
