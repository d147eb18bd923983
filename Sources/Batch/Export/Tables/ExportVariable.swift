import CostModel
import Reporting

/// The variables that exported tables have, with what the codebook says of them.
struct ExportVariable {
    let content: ExportContent

    private static let ledger = BilingualText(da: "kommunens regnskab", en: "the municipality's ledger")
    private static let enrolments = BilingualText(da: "forløb", en: "enrolments")
    private static let model = BilingualText(da: "omkostningsmodellen", en: "the cost model")
    private static let made = BilingualText(da: "dannet ved udtrækket", en: "made by the export")

    func municipality() throws -> DataVariable {
        let known = Set(content.facts.times.map(\.person.municipality)).union(content.facts.hours.map(\.municipality))
        return try DataVariable(
            name: "municipality", label: BilingualText(da: "Kommune", en: "Municipality"), kind: .code,
            codes: known.sorted().map { number in
                let name = content.municipalityNames[number] ?? String(number)
                return DataCode(String(number), BilingualText(da: name, en: name))
            }, source: ExportVariable.ledger)
    }

    func cluster() throws -> DataVariable {
        try DataVariable(
            name: "cluster", label: BilingualText(da: "Målgruppe", en: "Cluster"), kind: .code,
            codes: InitiativeCluster.allCases.map { DataCode($0.rawValue, $0.label) },
            source: ExportVariable.enrolments,
            rule: BilingualText(
                da: "målgruppen for borgerens første forløb i kommunen",
                en: "the cluster of the citizen's first enrolment in the municipality"))
    }

    func arm() throws -> DataVariable {
        try DataVariable(
            name: "arm", label: BilingualText(da: "Gruppe", en: "Arm"), kind: .code,
            codes: Arm.allCases.map { DataCode($0.rawValue, $0.label) }, source: ExportVariable.enrolments)
    }

    func sector() throws -> DataVariable {
        try DataVariable(
            name: "sector", label: BilingualText(da: "Budgetområde", en: "Sector"), kind: .code,
            codes: content.facts.model.sectors.map { DataCode($0.id, $0.name) }, source: ExportVariable.model,
            rule: BilingualText(da: "det budget, der betaler", en: "the budget that pays"))
    }

    func phase() throws -> DataVariable {
        try DataVariable(
            name: "phase", label: BilingualText(da: "Fase", en: "Phase"), kind: .code,
            codes: Phase.allCases.map { DataCode($0.code, $0.label) }, source: ExportVariable.enrolments,
            rule: BilingualText(
                da: "dagens plads i forhold til borgerens første forløb i kommunen; begge ender er under",
                en:
                    "where the day lies relative to the citizen's first enrolment in the municipality; both ends are during"
            ))
    }

    func year() throws -> DataVariable {
        try DataVariable(
            name: "fiscal_year", label: BilingualText(da: "Regnskabsår", en: "Fiscal year"), kind: .ordinal,
            source: ExportVariable.ledger)
    }

    func count(_ name: String, _ danish: String, _ english: String) throws -> DataVariable {
        try DataVariable(
            name: name, label: BilingualText(da: danish, en: english), kind: .count, source: ExportVariable.made,
            rule: BilingualText(da: "hver tælles én gang i cellen", en: "each is counted once in the cell"))
    }

    func kroner(
        _ name: String, _ danish: String, _ english: String, _ rule: BilingualText, whenEmpty: BilingualText? = nil
    ) throws -> DataVariable {
        try DataVariable(
            name: name, label: BilingualText(da: danish, en: english), kind: .kroner,
            unit: BilingualText(da: "kr.", en: "DKK"), source: ExportVariable.ledger, rule: rule, whenEmpty: whenEmpty)
    }

    func personYears() throws -> DataVariable {
        try DataVariable(
            name: "person_years", label: BilingualText(da: "Personår", en: "Person-years"),
            kind: .decimal(digits: 3, paperDigits: 1), unit: BilingualText(da: "år", en: "years"),
            source: ExportVariable.enrolments,
            rule: BilingualText(da: "dage delt med årets dage", en: "days over the days of the year"))
    }

    func text(
        _ name: String, _ danish: String, _ english: String, source: BilingualText = ExportVariable.made,
        rule: BilingualText? = nil, whenEmpty: BilingualText? = nil
    ) throws -> DataVariable {
        try DataVariable(
            name: name, label: BilingualText(da: danish, en: english), kind: .code, source: source, rule: rule,
            whenEmpty: whenEmpty)
    }

    /// Expense, reimbursement and net of a cell or a record.
    func amounts() throws -> [DataVariable] {
        [
            try kroner(
                "expense", "Udgift", "Expense",
                BilingualText(da: "henført og fordelt udgift", en: "traced and allocated expense")),
            try kroner(
                "reimbursement", "Refusion", "Reimbursement",
                BilingualText(da: "statens penge; negativ", en: "the State's money; negative")),
            try kroner(
                "net", "Netto", "Net", BilingualText(da: "udgift plus refusion", en: "expense plus reimbursement")),
        ]
    }

    func heads() throws -> [DataVariable] {
        [try count("persons", "Personer", "Persons"), try count("families", "Familier", "Families")]
    }
}
