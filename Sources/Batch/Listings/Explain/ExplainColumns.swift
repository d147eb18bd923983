import CostModel
import Reporting

/// Columns and cells that several sections of an explanation have.
enum ExplainColumns {
    static let account = [
        OverviewColumns.column("function", "Funktion", "Function", .code),
        OverviewColumns.column("dranst", "Dranst", "Dranst", .ordinal),
        OverviewColumns.column("grouping", "Gruppering", "Grouping", .code),
        OverviewColumns.column("species", "Art", "Species", .code),
    ]

    static func cells(_ account: Account) -> [TableCell] {
        [
            .text(account.function.description), TableCell(account.dranst),
            account.grouping.isEmpty ? .empty : .text(account.grouping),
            account.species.isEmpty ? .empty : .text(account.species),
        ]
    }

    /// Kroner with six decimals: what part of a posting is in a figure.
    static let inFigure = OverviewColumns.column(
        "in_figure", "I tallet (kr.)", "In the figure (DKK)", .decimal(digits: 6, paperDigits: 2))

    /// A posting's part of what its pool gave to a figure, in millionths of a krone, half away from zero; empty of a pool that
    /// nets to nothing.
    static func inFigure(_ postingOere: Int64, part: Int128, of poolOere: Int128) -> TableCell {
        roundedHalfAway(numerator: Int128(postingOere) * part * 10_000, denominator: poolOere).map { .number($0) }
            ?? .empty
    }

    static func exact(_ oere: Int128, _ language: Language) -> String {
        NumberFormat(language).kroner(oere: oere)
    }
}
