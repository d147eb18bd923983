import CostModel

/// The columns of the cost cube (manual: Operating) with their headings.
package enum CostColumns {
    /// The column of a dimension of `--by`; nil for a name the cube does not have.
    package static func dimension(_ name: String, sectors: LabelSet) -> TableColumn? {
        all(sectors: sectors).first { $0.name == name }
    }

    /// What follows the dimensions, in this order.
    package static let amounts = [
        column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner),
        column("reimbursement", "Refusion (kr.)", "Reimbursement (DKK)", .kroner),
        column("net", "Netto (kr.)", "Net (DKK)", .kroner),
        column("state_share", "Statens andel (kr.)", "State share (DKK)", .kroner),
    ]

    private static func all(sectors: LabelSet) -> [TableColumn] {
        [
            column("municipality", "Kommune", "Municipality", .code),
            column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
            column("sector", "Budgetområde", "Sector", .label(sectors)),
            column("function", "Funktion", "Function", .code),
            column("flow", "Strøm", "Flow", .label(.flow)),
            column("municipal_percent", "Kommunens andel (%)", "Municipal share (%)", .ordinal),
            column("status", "Status", "Status", .label(.status)),
            column("reason", "Årsag", "Reason", .label(.reason)),
            column("rule", "Regel", "Rule", .code),
            column("grade", "Dokumentation", "Evidence", .label(.grade)),
            column("citizen", "Borger", "Citizen", .code),
            column("family", "Familie", "Family", .code),
            column("initiative", "Indsats", "Initiative", .code),
            column("cluster", "Målgruppe", "Cluster", .label(.cluster)),
            column("arm", "Gruppe", "Arm", .label(.arm)),
            column("phase", "Fase", "Phase", .label(.phase)),
            column("year_offset", "År fra start", "Years from start", .ordinal),
            column("booked_initiative", "Bogført indsats", "Booked initiative", .code),
            column("activity", "Aktivitet", "Activity", .code),
            column("cost_centre", "Omkostningssted", "Cost centre", .code),
            column("cost_type", "Hovedart", "Cost type", .label(.costType)),
        ]
    }

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }
}
