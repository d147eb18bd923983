/// What a column holds: the unit of its numbers, how text stands on paper, and whether its codes have words.
package enum ColumnKind: Hashable, Sendable {
    /// Codes and names that are the same everywhere: `260`, `5.57.71`, `HAL-FAM`.
    case code
    /// Codes that people see as words; csv and json keep the code, and so does text where the set has no word.
    case label(LabelSet)
    /// Sentences: may be broken over several lines in a narrow terminal.
    case prose
    /// Numbers that are names, never grouped: a fiscal year, a year offset, a run.
    case ordinal
    case count
    /// Numbers are øre.
    case kroner
    /// Numbers are units of the last of `digits` decimals. People see `paperDigits`, rounded half away from zero: FTE
    /// has six decimals in files and two on paper.
    case decimal(digits: Int, paperDigits: Int)
    case boolean

    /// Decimals that the integer in a number cell holds.
    package var digits: Int {
        switch self {
        case .kroner: 2
        case .decimal(let digits, _): digits
        case .code, .label, .prose, .ordinal, .count, .boolean: 0
        }
    }

    /// A figure that may be impossible to compute, as against a name that is merely absent.
    package var isFigure: Bool {
        switch self {
        case .count, .kroner, .decimal: true
        case .code, .label, .prose, .ordinal, .boolean: false
        }
    }

    package var isRightAligned: Bool {
        isFigure || self == .ordinal
    }
}
