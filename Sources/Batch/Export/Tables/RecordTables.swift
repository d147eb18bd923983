import CostModel
import Reporting

/// The tables of records: persons, what they cost, and the time they were there.
struct RecordTables {
    let content: ExportContent
    let microdata: Microdata
    private var variable: ExportVariable { ExportVariable(content: content) }

    init(content: ExportContent, microdata: Microdata) {
        self.content = content
        self.microdata = microdata
    }

    func all() throws -> [DataTable] {
        [try persons(), try costs(), try times()]
    }

    private func persons() throws -> DataTable {
        let coarse = BilingualText(
            da: "ikke kendt, eller udeladt, fordi for få deler kombinationen",
            en: "not known, or left out since too few share the combination")
        let enrolments = BilingualText(da: "forløb", en: "enrolments")
        let variable = variable
        return try DataTable(
            name: "persons", title: BilingualText(da: "Personer", en: "Persons"),
            description: BilingualText(
                da: "Én række pr. person og kommune. Kun personer, der har rækker i person_costs eller person_time.",
                en: "One row per person and municipality. Only persons with rows in person_costs or person_time."),
            variables: [
                pseudonym(), variable.municipality(), variable.cluster(), variable.arm(),
                variable.text(
                    "age_band", "Alder ved forløbets start", "Age at the start of the enrolment",
                    source: BilingualText(da: "CPR-nummeret", en: "the CPR number"), whenEmpty: coarse),
                variable.text(
                    "enrolment_year", "År, hvor forløbet begyndte", "Year in which the enrolment began",
                    source: enrolments,
                    whenEmpty: coarse),
                variable.text(
                    "family_size", "Familiens medlemmer ved forløbets start",
                    "Members of the family at the start of the enrolment",
                    source: BilingualText(da: "familierne", en: "the families"),
                    rule: BilingualText(da: "6+ er seks og flere", en: "6+ is six and more"), whenEmpty: coarse),
                variable.text(
                    "enrolment_month", "Måned, hvor forløbet begyndte", "Month in which the enrolment began",
                    source: enrolments, whenEmpty: coarse),
            ],
            rows: microdata.persons.map { attributes in
                DataRow(
                    [.text(microdata.pseudonyms.person(attributes.person))] + place(attributes.person) + [
                        TableCell(attributes.ageBand), TableCell(attributes.enrolmentYear),
                        TableCell(attributes.familySize), TableCell(attributes.enrolmentMonth),
                    ])
            })
    }

    private func costs() throws -> DataTable {
        let variable = variable
        return try DataTable(
            name: "person_costs", title: BilingualText(da: "Personers omkostning", en: "Cost of persons"),
            description: BilingualText(
                da:
                    "Én række pr. person, familie, regnskabsår, fase og budgetområde, hvor cellen i costs er vist; summen af rækkerne er den.",
                en:
                    "One row per person, family, fiscal year, phase and sector where the cell of costs is shown; the rows add up to it."
            ),
            variables: try keys() + [variable.year(), variable.phase(), variable.sector()] + variable.amounts(),
            rows: sorted(
                microdata.costs.map { cost in
                    DataRow(
                        key(cost.person) + [
                            TableCell(cost.person.fiscalYear.number), .text(cost.person.phase.code), .text(cost.sector),
                            .number(Int128(cost.expense)), .number(Int128(cost.reimbursement)),
                            .number(Int128(cost.expense) + Int128(cost.reimbursement)),
                        ])
                }))
    }

    private func times() throws -> DataTable {
        let variable = variable
        let days = try DataVariable(
            name: "person_days", label: BilingualText(da: "Dage", en: "Days"), kind: .count,
            unit: BilingualText(da: "dage", en: "days"), source: BilingualText(da: "forløb", en: "enrolments"))
        return try DataTable(
            name: "person_time", title: BilingualText(da: "Personers tid", en: "Time of persons"),
            description: BilingualText(
                da: "Én række pr. person, familie, regnskabsår og fase, hvor cellen i time er vist.",
                en: "One row per person, family, fiscal year and phase where the cell of time is shown."),
            variables: try keys() + [variable.year(), variable.phase(), days],
            rows: sorted(
                microdata.times.map { time in
                    DataRow(
                        key(time.person) + [
                            TableCell(time.person.fiscalYear.number), .text(time.person.phase.code),
                            TableCell(time.days),
                        ])
                }))
    }

    // MARK: Keys

    private func pseudonym() throws -> DataVariable {
        try variable.text(
            "person", "Person", "Person",
            rule: BilingualText(
                da: "nøglet pseudonym af CPR-nummeret, det samme i hele projektet",
                en: "keyed pseudonym of the CPR number, the same throughout the project"))
    }

    private func keys() throws -> [DataVariable] {
        let variable = variable
        return [
            try pseudonym(),
            try variable.text(
                "family", "Familie", "Family",
                rule: BilingualText(
                    da: "nøglet pseudonym af familiens kode", en: "keyed pseudonym of the family's code"),
                whenEmpty: BilingualText(da: "ingen familie", en: "no family")),
            try variable.municipality(), try variable.cluster(), try variable.arm(),
        ]
    }

    private func place(_ person: ExportPerson) -> [TableCell] {
        [.text(String(person.municipality)), .text(person.cluster.rawValue), .text(person.arm.rawValue)]
    }

    private func key(_ person: ExportPerson) -> [TableCell] {
        [.text(microdata.pseudonyms.person(person)), TableCell(microdata.pseudonyms.family(person))] + place(person)
    }

    /// By pseudonym, then the rest, so that the order tells nothing of internal numbers.
    private func sorted(_ rows: [DataRow]) -> [DataRow] {
        func words(_ row: DataRow) -> [String] {
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .number(let number): String(number)
                case .empty, .bool: ""
                }
            }
        }
        return rows.map { (words($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
}
