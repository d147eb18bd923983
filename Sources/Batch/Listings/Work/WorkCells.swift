import CostModel
import Reporting
import Workforce

/// Exact figures about work as cells: rounded once, half away from zero, to what machines or people are given.
struct WorkCells {
    /// Nil for machines.
    let paper: Language?

    /// Low, central and high; on paper one cell.
    func range(_ range: RatioRange?, digits: Int, paperDigits: Int) -> [TableCell] {
        guard let paper else {
            return [range?.low, range?.central, range?.high].map { figure($0, digits: digits) }
        }
        guard let range else { return [.empty] }
        return [.text(WorkCells.text(range, digits: paperDigits, NumberFormat(paper)))]
    }

    /// A figure without a range, for a column of kind `.decimal(digits:paperDigits:)`.
    func figure(_ ratio: Ratio?, digits: Int) -> TableCell {
        ratio.flatMap { $0.rounded(digits: digits) }.map { .number($0) } ?? .empty
    }

    /// `0,60 (0,51-0,69)`; a figure that is certain stands alone.
    static func text(_ range: RatioRange, digits: Int, _ numbers: NumberFormat) -> String {
        func text(_ ratio: Ratio) -> String {
            ratio.rounded(digits: digits).map { numbers.text($0, digits: digits) } ?? "–"
        }
        if range.isCertain { return text(range.central) }
        return "\(text(range.central)) (\(text(range.low))-\(text(range.high)))"
    }

    /// Three decimals; on paper `63,4 % (høj)`.
    func assumedShare(_ share: Ratio?) -> TableCell {
        guard let paper else { return figure(share, digits: 3) }
        guard let share, let percent = share.rounded(digits: 3) else { return .empty }
        return .text(
            "\(NumberFormat(paper).text(percent, digits: 1)) % (\(AssumedGrade(share: share).label.text(in: paper)))")
    }
}
