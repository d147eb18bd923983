import CostModel

/// The columns of figures about work (manual: Workforce): hours, then FTE by every norm, which each names its norm, because
/// a bare FTE says nothing. Machines get low, central and high apart; people get `0,60 (0,51-0,69)` in one column.
package enum FTEColumns {
    /// By the name of a dimension of `omkost fte`; nil for a name it does not have.
    package static func dimension(_ name: String, municipalities: LabelSet) -> TableColumn? {
        [
            column("municipality", "Kommune", "Municipality", .label(municipalities)),
            column("initiative", "Indsats", "Initiative", .code),
            column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
            column("nature", "Formål", "Nature", .label(.nature)),
            column("category", "Kategori", "Category", .code),
            column("method", "Opgjort ved", "Known by", .label(.workMethod)),
        ].first { $0.name == name }
    }

    package static func hours(isPaper: Bool) -> [TableColumn] {
        figures("hours", "Timer", "Hours", .decimal(digits: 3, paperDigits: 1), isPaper: isPaper)
    }

    /// - Parameter prefix: `fte`, `development_fte`
    package static func fte(
        _ prefix: String, _ danish: String, _ english: String, _ norm: FTENorm, isPaper: Bool
    ) -> [TableColumn] {
        figures(
            "\(prefix)_\(norm.id)", "\(danish) \(norm.id)", "\(english) \(norm.id)",
            .decimal(digits: 6, paperDigits: 2), isPaper: isPaper)
    }

    package static let counted = column("counted", "Medregnet", "Counted", .boolean)

    package static let assumedShare = column(
        "assumed_share", "Antaget andel", "Assumed share", .decimal(digits: 3, paperDigits: 2))

    /// Low, central and high; on paper one column.
    private static func figures(
        _ name: String, _ danish: String, _ english: String, _ kind: ColumnKind, isPaper: Bool
    ) -> [TableColumn] {
        if isPaper { return [column(name, danish, english, kind)] }
        return [
            column("\(name)_low", "\(danish), lav", "\(english), low", kind),
            column("\(name)_central", "\(danish), midt", "\(english), central", kind),
            column("\(name)_high", "\(danish), høj", "\(english), high", kind),
        ]
    }

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }
}
