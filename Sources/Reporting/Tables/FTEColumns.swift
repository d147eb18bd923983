import CostModel

/// The columns of `omkost fte` (manual: Operating): three for the hours, then three for every norm, which each names
/// its norm, because a bare FTE says nothing.
package enum FTEColumns {
    /// The first norm is the headline.
    package static func all(norms: [FTENorm]) -> [TableColumn] {
        leading + estimates("hours", "Timer", "Hours", .decimal(digits: 3, paperDigits: 1))
            + norms.flatMap { norm in
                estimates(
                    "fte_\(norm.id)", "Årsværk \(norm.id)", "FTE \(norm.id)", .decimal(digits: 6, paperDigits: 2))
            } + trailing
    }

    private static let leading = [
        column("municipality", "Kommune", "Municipality", .code),
        column("initiative", "Indsats", "Initiative", .code),
        column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
        column("nature", "Formål", "Nature", .label(.nature)),
        column("category", "Kategori", "Category", .code),
    ]

    private static let trailing = [
        column("counted", "Medregnet", "Counted", .boolean),
        column("assumed_share", "Andel antaget", "Assumed share", .decimal(digits: 3, paperDigits: 2)),
    ]

    /// Low, central and high.
    private static func estimates(
        _ name: String, _ danish: String, _ english: String, _ kind: ColumnKind
    ) -> [TableColumn] {
        [
            column("\(name)_low", "\(danish), lav", "\(english), low", kind),
            column("\(name)_central", "\(danish), midt", "\(english), central", kind),
            column("\(name)_high", "\(danish), høj", "\(english), high", kind),
        ]
    }

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }
}
