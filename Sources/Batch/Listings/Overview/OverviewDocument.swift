import CostModel
import Published
import Reporting

/// Puts an overview together: the sections that its scope has, and the sentences above them.
struct OverviewDocument {
    private let listing: Listing
    private let facts: OverviewFacts
    private let language: Language
    private let columns: OverviewColumns

    init(_ listing: Listing, _ scope: OverviewScope, _ years: ClosedRange<FiscalYear>, _ language: Language) throws {
        self.listing = listing
        self.language = language
        columns = OverviewColumns(listing: listing)
        facts = try OverviewFacts(listing, scope, years)
    }

    var isEmpty: Bool { facts.isEmpty }

    func document() throws -> ReportDocument {
        ReportDocument(
            name: name, language: language, title: title, lead: lead, warnings: warnings, sections: try sections(),
            stamp: listing.stamp)
    }

    private func sections() throws -> [ReportSection] {
        var sections = [
            CostSection(facts: facts, columns: columns).section,
            EvidenceSection(facts: facts, columns: columns).section,
        ]
        if !facts.scope.isPersonal { sections.append(DistributionSection(facts: facts).section) }
        if let months = try months() { sections.append(months) }
        if facts.hasEnrolled { sections.append(CourseSection(facts: facts, columns: columns).section) }
        if facts.initiative != nil { sections.append(PayerSection(facts: facts, columns: columns).section) }
        if !facts.scope.isPersonal {
            let work = WorkSection(
                facts: facts, columns: columns, hours: try listing.reader.workedHours(),
                caseloads: try listing.reader.caseloads())
            if let section = work.section { sections.append(section) }
            if facts.municipalities.count == 1, let municipality = facts.municipalities.first {
                let budget = BudgetSection(
                    municipality: municipality, facts: facts, columns: columns,
                    budgets: try listing.reader.budgets(of: municipality),
                    accounts: try listing.reader.accountReconciliations())
                if let section = budget.section { sections.append(section) }
            }
        }
        sections.append(
            UnallocatedSection(facts: facts, columns: columns, language: language).section)
        sections.append(try reconciliation())
        return sections
    }

    /// Only where the role may see postings of persons.
    private func months() throws -> ReportSection? {
        let query = TracedPostingQuery(listing.reader)
        guard facts.scope.isPersonal, try query.isAllowed() else { return nil }
        return try MonthSection(facts: facts, columns: columns, months: query.months(facts.scope, facts.years))
            .section()
    }

    /// Proof that the figures are all of the money.
    private func reconciliation() throws -> ReportSection {
        let lines = try listing.reader.reconciliations().filter {
            facts.municipalities.contains($0.municipality) && facts.years.contains($0.fiscalYear)
        }
        var table = ReconciliationTable(lines, columns: listing.partitionColumns, stamp: listing.stamp).table
        (table.title, table.stamp) = (nil, nil)
        let approvals = try listing.reader.approvals().filter {
            facts.municipalities.contains($0.municipality) && facts.years.contains($0.fiscalYear)
        }
        table.notes += WorkNotes.approvals(approvals, listing.municipalityNames)
        return ReportSection(
            id: "reconciliation", title: BilingualText(da: "Afstemning", en: "Reconciliation"),
            findings: [
                BilingualText(
                    da: "Bogført er lig fordelt, ufordelt og udeladt, til øren.",
                    en: "Posted equals allocated, unallocated and excluded, to the øre.")
            ], table: table)
    }

    // MARK: Words

    private var name: String {
        let part =
            switch facts.scope {
            case .initiative(let code): "indsats-\(code)"
            case .municipality(let number): "kommune-\(number)"
            case .cluster(let cluster, let number): "maalgruppe-\(cluster.rawValue)" + (number.map { "-\($0)" } ?? "")
            case .family: "familie"
            case .citizen: "borger"
            }
        return String(
            part.lowercased().unicodeScalars.map { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                    ? Character(scalar) : "-"
            }.prefix(60))
    }

    private var title: BilingualText {
        let span =
            facts.years.lowerBound == facts.years.upperBound
            ? "\(facts.years.lowerBound)" : "\(facts.years.lowerBound)-\(facts.years.upperBound)"
        let words: BilingualText
        switch facts.scope {
        case .initiative(let code):
            let name = facts.initiative.map { $0.name.isEmpty ? code : $0.name } ?? code
            words = BilingualText(da: name, en: name)
        case .municipality(let number):
            let name = listing.municipalityNames[number] ?? ""
            words = BilingualText(da: "\(number) \(name)", en: "\(number) \(name)")
        case .cluster(let cluster, let number):
            let place = number.map { " i \(listing.municipalityNames[$0] ?? String($0))" } ?? ""
            let english = number.map { " in \(listing.municipalityNames[$0] ?? String($0))" } ?? ""
            words = BilingualText(
                da: "Målgruppen \(cluster.label.danish)\(place)", en: "Cluster \(cluster.label.english)\(english)")
        case .family(_, let code): words = BilingualText(da: "Familie \(code)", en: "Family \(code)")
        case .citizen(let number): words = BilingualText(da: "Borger \(number)", en: "Citizen \(number)")
        }
        return BilingualText(
            da: "Omkostningsoverblik: \(words.danish), \(span)", en: "Cost overview: \(words.english), \(span)")
    }

    private var lead: [BilingualText] {
        let expense = facts.cost.reduce(Int128(0)) { $0 + $1.expense }
        let state = facts.cost.reduce(Int128(0)) { $0 + $1.reimbursement }
        var lead = [
            BilingualText(
                da:
                    "Udgiften var \(kroner(expense, .danish)) kr. i alt; staten refunderede \(kroner(-state, .danish)) kr., og kommunen bar \(kroner(facts.net, .danish)) kr.",
                en:
                    "The expense was DKK \(kroner(expense, .english)) in all; the State reimbursed DKK \(kroner(-state, .english)), and the municipality bore DKK \(kroner(facts.net, .english))."
            )
        ]
        let heads = facts.course.phases.filter { $0.phase == .during && $0.arm == .intervention }
        if let during = heads.first {
            lead.append(
                BilingualText(
                    da: "\(during.citizens) borgere i \(during.families) familier har været i forløb.",
                    en: "\(during.citizens) citizens in \(during.families) families have been enrolled."))
        }
        if facts.hasEnrolled { lead += CourseSection(facts: facts, columns: columns).finding }
        return lead + EvidenceSection(facts: facts, columns: columns).finding
    }

    /// Nobody is to read the first sentences alone and take them for an effect.
    private var warnings: [BilingualText] {
        guard facts.hasEnrolled, !facts.scope.isPersonal, let doubt = facts.doubts.first else { return [] }
        let words = CourseSection.words(doubt)
        return [
            BilingualText(
                da: "Før og under kan ikke bære en konklusion om virkning. \(words.danish)",
                en: "Before and during cannot carry a conclusion about effect. \(words.english)")
        ]
    }
}
