import CostModel
import Disclosure
import Reporting
import Workforce

/// Development, network and operating work in hours and FTE, a row for each norm. Development and network are about staff and
/// always shown; operating work is about the citizens it was for, and is not shown where they are too few.
struct WorkTable {
    let content: ExportContent

    private struct Key: Hashable, Comparable {
        var municipality: Int16
        var initiative: String
        var year: FiscalYear
        var nature: WorkCategory.Nature
        var category: String
        /// False for what is bought.
        var countsAsFTE: Bool

        static func < (left: Key, right: Key) -> Bool {
            func words(_ key: Key) -> [String] {
                [
                    key.initiative, key.year.description, key.nature.rawValue, key.category,
                    key.countsAsFTE ? "0" : "1",
                ]
            }
            return left.municipality == right.municipality
                ? words(left).lexicographicallyPrecedes(words(right)) : left.municipality < right.municipality
        }
    }

    func table() throws -> DataTable {
        let groups = Dictionary(grouping: content.facts.hours) { row in
            Key(
                municipality: row.municipality, initiative: row.initiative, year: row.fiscalYear, nature: row.nature,
                category: row.category, countsAsFTE: row.countsAsFTE)
        }
        let few = fewEnrolled
        let norms = content.facts.model.workforce.norms
        let rows = groups.sorted { $0.key < $1.key }.flatMap { key, hours in
            norms.map { row(key, WorkTotal(hours), $0, headline: norms.first, isSuppressed: few.contains(place(key))) }
        }
        return try DataTable(
            name: "fte", title: BilingualText(da: "Årsværk", en: "Full-time equivalents"),
            description: BilingualText(
                da:
                    "Én række pr. kommune, indsats, regnskabsår, art, kategori og norm. Læg ikke rækker med forskellig norm sammen.",
                en:
                    "One row per municipality, initiative, fiscal year, nature, category and norm. Do not add up rows of different norms."
            ), variables: try variables(), rows: rows)
    }

    // MARK: Rows

    private func row(
        _ key: Key, _ total: WorkTotal, _ norm: FTENorm, headline: FTENorm?, isSuppressed: Bool
    ) -> DataRow {
        let cells = WorkCells(paper: nil)
        let codes: [TableCell] = [
            .text(String(key.municipality)), key.initiative.isEmpty ? .empty : .text(key.initiative),
            TableCell(key.year.number), .text(key.nature.rawValue), .text(key.category), .text(norm.id),
            .bool(key.countsAsFTE && key.nature != .network),
        ]
        let figures =
            cells.range(total.hours(headline: headline), digits: 3, paperDigits: 1)
            + cells.range(key.countsAsFTE ? total.fte(norm) : nil, digits: 6, paperDigits: 2)
            + [cells.assumedShare(total.assumedShare(headline: headline))]
        return DataRow(codes + (isSuppressed ? figures.map { _ in .empty } : figures), isSuppressed: isSuppressed)
    }

    private struct Place: Hashable {
        var municipality: Int16
        var initiative: String
        var year: FiscalYear
    }

    /// Nil where the work is not about enrolled citizens.
    private func place(_ key: Key) -> Place? {
        guard key.nature == .operating, !key.initiative.isEmpty else { return nil }
        return Place(municipality: key.municipality, initiative: key.initiative, year: key.year)
    }

    /// Initiatives and years whose enrolled are too few to be shown, or are in a cell that is not.
    private var fewEnrolled: Set<Place?> {
        let places = Dictionary(grouping: content.facts.times.filter { $0.person.arm == .intervention }) { time in
            Place(
                municipality: time.person.municipality, initiative: time.initiative, year: time.person.fiscalYear)
        }
        return Set(
            places.filter { place, times in
                var families = FamilyNumbers()
                let units = Set(times.map { families.unit(of: $0.person) })
                let cell = CellStatistics(
                    persons: Set(times.map(\.person.citizen)).count, families: units.count, amounts: [], shares: [])
                let clusters = Set(times.map(\.person.cluster.rawValue))
                let isHidden = clusters.contains { cluster in
                    let row = (String(place.municipality), cluster, place.year.description)
                    return content.suppressed.contains(ExportCell(arm: .intervention, place: row, time: nil))
                }
                return content.rule.isSensitive(cell) || isHidden
            }.keys.map { Optional($0) })
    }

    // MARK: Variables

    private func variables() throws -> [DataVariable] {
        let variable = ExportVariable(content: content)
        let work = BilingualText(
            da: "tidsregistrering, møder, ansættelser og opgørelser",
            en: "time entries, meetings, employments and reports")
        let norms = content.facts.model.workforce.norms
        let isMissing = BilingualText(
            da: "en antagelse eller norm mangler i modellen", en: "the model lacks an assumption or a norm")
        func hours(_ end: String, _ danish: String, _ english: String) throws -> DataVariable {
            try DataVariable(
                name: "hours_\(end)", label: BilingualText(da: "Timer, \(danish)", en: "Hours, \(english)"),
                kind: .decimal(digits: 3, paperDigits: 1), unit: BilingualText(da: "timer", en: "hours"), source: work,
                whenEmpty: isMissing)
        }
        func fte(_ end: String, _ danish: String, _ english: String) throws -> DataVariable {
            try DataVariable(
                name: "fte_\(end)", label: BilingualText(da: "Årsværk, \(danish)", en: "FTE, \(english)"),
                kind: .decimal(digits: 6, paperDigits: 2), unit: BilingualText(da: "årsværk", en: "FTE"), source: work,
                rule: BilingualText(
                    da: "timer delt med normens timer om året", en: "hours over the norm's hours a year"),
                norm: BilingualText(da: "rækkens norm", en: "the norm of the row"),
                whenEmpty: BilingualText(
                    da: "købt arbejde er aldrig årsværk; ellers \(isMissing.danish)",
                    en: "bought work is never FTE; otherwise \(isMissing.english)"))
        }
        let ends = [("low", "lav", "low"), ("central", "midt", "central"), ("high", "høj", "high")]
        return try [
            variable.municipality(),
            variable.text(
                "initiative", "Indsats", "Initiative", source: work,
                whenEmpty: BilingualText(da: "arbejdet er ikke på nogen indsats", en: "the work is on no initiative")),
            variable.year(),
            DataVariable(
                name: "nature", label: BilingualText(da: "Art", en: "Nature"), kind: .code,
                codes: WorkCategory.Nature.allCases.map { DataCode($0.rawValue, $0.label) }, source: work),
            variable.text("category", "Kategori", "Category", source: work),
            DataVariable(
                name: "norm", label: BilingualText(da: "Norm", en: "Norm"), kind: .code,
                codes: norms.map { norm in
                    DataCode(
                        norm.id,
                        BilingualText(
                            da: "\(NumberFormat(.danish).text(Int128(norm.hoursThousandths), digits: 3)) timer om året",
                            en: "\(NumberFormat(.english).text(Int128(norm.hoursThousandths), digits: 3)) hours a year")
                    )
                }, source: BilingualText(da: "omkostningsmodellen", en: "the cost model")),
            DataVariable(
                name: "counted",
                label: BilingualText(da: "Tæller som kommunens eget", en: "Counts as the municipality's own"),
                kind: .boolean, source: work,
                rule: BilingualText(
                    da: "falsk for netværk og for det, der er købt", en: "false for network and for what is bought")),
        ] + ends.map { try hours($0.0, $0.1, $0.2) } + ends.map { try fte($0.0, $0.1, $0.2) } + [
            DataVariable(
                name: "assumed_share",
                label: BilingualText(da: "Andel, der hviler på antagelser", en: "Share that rests on assumptions"),
                kind: .decimal(digits: 3, paperDigits: 3), source: work,
                rule: BilingualText(
                    da: "del af de midterste timer fra rækker, hvis lave og høje ikke er ens",
                    en: "part of the central hours from rows whose low and high differ"),
                whenEmpty: BilingualText(da: "der er ingen timer", en: "there are no hours"))
        ]
    }
}
