import CostModel

/// How well the cost is documented: expense by evidence grade and sector. Refunds are left out: they are hardly ever posted
/// on a person, and would take from the grades that they do not belong to.
struct EvidenceSection {
    let facts: OverviewFacts
    let columns: OverviewColumns

    var section: ReportSection {
        let grades = EvidenceGrade.allCases
        let address = facts.address
        let sectors = columns.ordered(Set(facts.cost.map(\.sector)))
        let sums = facts.cost.reduce(into: [String: [EvidenceGrade: Int128]]()) { sums, cell in
            guard let grade = cell.grade else { return }
            sums[cell.sector, default: [:]][grade, default: 0] += cell.expense
        }
        let byGrade = self.byGrade
        return ReportSection(
            id: "evidence",
            title: BilingualText(da: "Hvor sikker er udgiften?", en: "How well is the expense documented?"),
            findings: finding,
            table: ReportTable(
                columns: [columns.sector]
                    + grades.map { grade in
                        OverviewColumns.kroner("expense_\(grade.rawValue.lowercased())", grade.rawValue, grade.rawValue)
                    } + [OverviewColumns.address],
                rows: sectors.map { sector in
                    [.text(sector)] + grades.map { .number(sums[sector]?[$0] ?? 0) }
                        + [.text(address.with("sector", sector).with("flow", Flow.expense.code).text)]
                },
                totals: [.empty] + byGrade.map { .number($0) } + [.text(address.with("flow", Flow.expense.code).text)],
                notes: EvidenceSection.notes)
        )
    }

    private static let notes = [
        BilingualText(
            da:
                "A er bogført med borgerens CPR-nummer; B er fordelt efter familiens dage; C efter registreret deltagelse, forbrug eller tid; D efter sager eller forløb; E efter hvad borgerne ellers koster.",
            en:
                "A was posted with the citizen's CPR number; B was divided by the family's days; C by registered participation, use or time; D by assignments or enrolment; E by what citizens cost otherwise."
        )
    ]

    private var byGrade: [Int128] {
        EvidenceGrade.allCases.map { grade in
            facts.cost.reduce(Int128(0)) { $1.grade == grade ? $0 + $1.expense : $0 }
        }
    }

    /// How much of the expense is certain.
    var finding: [BilingualText] {
        let byGrade = self.byGrade
        let total = byGrade.reduce(0, +)
        guard total > 0 else { return [] }
        let certain = byGrade[0]
        return [
            BilingualText(
                da:
                    "\(percent(certain, of: total, .danish)) af udgiften er bogført direkte på borgeren; resten hviler på fordelingsnøgler.",
                en:
                    "\(percent(certain, of: total, .english)) of the expense was posted on the citizen; the rest rests on drivers."
            )
        ]
    }
}
