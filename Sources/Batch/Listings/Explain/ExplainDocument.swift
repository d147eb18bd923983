import CostModel
import Published
import Reporting

/// What an explanation says: how the figure came about, the pools it has a part of, and postings, as one document.
struct ExplainDocument {
    private let explanation: FigureExplanation
    private let address: FigureAddress
    private let listing: Listing
    private let language: Language

    init(_ explanation: FigureExplanation, _ address: FigureAddress, _ listing: Listing, _ language: Language) {
        self.explanation = explanation
        self.address = address
        self.listing = listing
        self.language = language
    }

    var document: ReportDocument {
        let expense = explanation.parts.filter { $0.flow == Flow.expense.code }.reduce(Int128(0)) { $0 + $1.oere }
        var sections = [rules]
        if !explanation.pools.isEmpty { sections.append(pools) }
        let weights = PoolWeightSection(pools: explanation.pools, columns: listing.partitionColumns)
        if let section = weights.section { sections.append(section) }
        if !explanation.accounts.isEmpty { sections.append(accounts) }
        sections += [postings, RunOriginSection(runs: explanation.runs).section]
        return ReportDocument(
            name: "forklaring", language: language,
            title: BilingualText(da: "Forklaring af \(address.text)", en: "Explanation of \(address.text)"),
            lead: [
                BilingualText(
                    da:
                        "Netto \(ExplainColumns.exact(explanation.net, .danish)) kr.: udgift \(ExplainColumns.exact(expense, .danish)) kr. og refusion \(ExplainColumns.exact(explanation.net - expense, .danish)) kr. Delene nedenfor giver tallet, til øren.",
                    en:
                        "Net DKK \(ExplainColumns.exact(explanation.net, .english)): expense DKK \(ExplainColumns.exact(expense, .english)) and reimbursement DKK \(ExplainColumns.exact(explanation.net - expense, .english)). The parts below add up to the figure, to the øre."
                )
            ], sections: sections, stamp: listing.stamp)
    }

    // MARK: Rules

    private struct RuleKey: Hashable {
        var rule: String
        var grade: String
        var status: String
    }

    private var rules: ReportSection {
        let groups = Dictionary(grouping: explanation.parts) {
            RuleKey(rule: $0.rule ?? "", grade: $0.grade ?? "", status: $0.status)
        }
        let sums = groups.mapValues { parts in
            (net: parts.reduce(Int128(0)) { $0 + $1.oere }, pools: parts.count { $0.pool != nil })
        }
        let keys = sums.keys.sorted { left, right in
            let (a, b) = (sums[left]?.net.magnitude ?? 0, sums[right]?.net.magnitude ?? 0)
            return a == b ? left.rule < right.rule : a > b
        }
        return ReportSection(
            id: "rules", title: BilingualText(da: "Sådan er tallet blevet til", en: "How the figure came about"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("rule", "Regel", "Rule", .code),
                    OverviewColumns.column("driver", "Fordelingsnøgle", "Driver", .code),
                    OverviewColumns.column("grade", "Dokumentation", "Evidence", .label(.grade)),
                    OverviewColumns.column("status", "Status", "Status", .label(.status)),
                    OverviewColumns.column("pools", "Puljer", "Pools", .count),
                    OverviewColumns.column("net", "Netto (kr.)", "Net (DKK)", .kroner),
                ],
                rows: keys.map { key in
                    [
                        .text(key.rule), .text(driver(of: key.rule)), key.grade.isEmpty ? .empty : .text(key.grade),
                        .text(key.status), TableCell(sums[key]?.pools ?? 0), .number(sums[key]?.net ?? 0),
                    ]
                },
                totals: [
                    .empty, .text(""), .text(""), .text(""), TableCell(explanation.parts.count { $0.pool != nil }),
                    .number(explanation.net),
                ],
                notes: [
                    BilingualText(
                        da:
                            "direct er bogført med borgerens CPR-nummer. Reglerne og deres nøgler er beskrevet i håndbogen under Fordeling.",
                        en:
                            "direct was posted with the citizen's CPR number. The manual describes the rules and drivers under Allocation."
                    )
                ]))
    }

    private func driver(of rule: String) -> String {
        listing.model.rules.first { $0.name == rule }?.driver.rawValue ?? ""
    }

    // MARK: Pools

    private var pools: ReportSection {
        let all = explanation.parts.filter { $0.pool != nil }
        let shown = explanation.pools.reduce(Int128(0)) { $0 + $1.part.oere }
        let rest = all.reduce(Int128(0)) { $0 + $1.oere } - shown
        return ReportSection(
            id: "pools", title: BilingualText(da: "Puljer", en: "Pools"),
            findings: all.count > explanation.pools.count
                ? [
                    BilingualText(
                        da:
                            "De \(explanation.pools.count) største af \(all.count); resten er \(ExplainColumns.exact(rest, .danish)) kr.",
                        en:
                            "The \(explanation.pools.count) largest of \(all.count); the rest is DKK \(ExplainColumns.exact(rest, .english))."
                    )
                ] : [],
            table: ReportTable(
                columns: [
                    listing.partitionColumns[0], OverviewColumns.year,
                    OverviewColumns.column("pool", "Pulje", "Pool", .ordinal),
                    OverviewColumns.column("sector", "Budgetområde", "Sector", .label(listing.sectors)),
                    OverviewColumns.column("rule", "Regel", "Rule", .code),
                    OverviewColumns.column("link", "Tilknytning", "Link", .code),
                    OverviewColumns.column("target", "Til", "To", .code),
                    OverviewColumns.column("postings", "Posteringer", "Postings", .count),
                    OverviewColumns.column("pool_net", "Hele puljen (kr.)", "Whole pool (DKK)", .kroner),
                    OverviewColumns.column("net", "Heraf i tallet (kr.)", "Of it in the figure (DKK)", .kroner),
                    OverviewColumns.column("share", "Andel (%)", "Share (%)", .decimal(digits: 4, paperDigits: 2)),
                ],
                rows: explanation.pools.map { pool in
                    [
                        .text(String(pool.part.municipality)), TableCell(pool.part.fiscalYear.number),
                        TableCell(pool.part.pool), TableCell(pool.part.sector), TableCell(pool.part.rule),
                        .text(pool.origin.link.code), TableCell(pool.target), TableCell(pool.origin.total.rows),
                        .number(pool.part.poolOere), .number(pool.part.oere),
                        ExplainDocument.share(pool.part).map { .number($0) } ?? .empty,
                    ]
                },
                notes: [
                    BilingualText(
                        da:
                            "En pulje er alle posteringer uden CPR-nummer, der deles ud ens. En postering i den er i tallet med puljens andel, som en brøk.",
                        en:
                            "A pool is all postings without a CPR number that are divided alike. A posting of it is in the figure with the pool's share, as a fraction."
                    )
                ]))
    }

    /// Per cent with four decimals; nil of a pool that nets to nothing.
    private static func share(_ part: FigurePart) -> Int128? {
        roundedHalfAway(numerator: part.oere * 1_000_000, denominator: part.poolOere)
    }

    // MARK: Postings

    private var accounts: ReportSection {
        ReportSection(
            id: "traced-accounts", title: BilingualText(da: "Henført, efter konto", en: "Traced, by account"),
            table: ReportTable(
                columns: [OverviewColumns.year] + ExplainColumns.account + [
                    OverviewColumns.column("postings", "Posteringer", "Postings", .count),
                    OverviewColumns.column("net", "Netto (kr.)", "Net (DKK)", .kroner),
                ],
                rows: explanation.accounts.map { sum in
                    [TableCell(sum.fiscalYear.number)] + ExplainColumns.cells(sum.account)
                        + [TableCell(sum.postings), .number(sum.oere)]
                },
                totals: [.empty, .text(""), .text(""), .text(""), .text("")]
                    + [
                        TableCell(explanation.accounts.reduce(0) { $0 + $1.postings }),
                        .number(explanation.accounts.reduce(0) { $0 + $1.oere }),
                    ]))
    }

    private var postings: ReportSection {
        let traced = explanation.traced.map { row($0, pool: nil) }
        let pooled = explanation.pools.flatMap { pool in pool.postings.map { row($0, pool: pool.part) } }
        return ReportSection(
            id: "postings", title: BilingualText(da: "De største posteringer", en: "The largest postings"),
            table: ReportTable(
                columns: [
                    listing.partitionColumns[0], OverviewColumns.year,
                    OverviewColumns.column("posting", "Postering", "Posting", .code),
                    OverviewColumns.column("posted_on", "Bogført", "Posted", .code),
                ] + ExplainColumns.account + [
                    OverviewColumns.column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
                    OverviewColumns.column("pool", "Pulje", "Pool", .ordinal), ExplainColumns.inFigure,
                ], rows: traced + pooled,
                notes: [
                    BilingualText(
                        da:
                            "Højst \(FigureExplanation.postingsMax) henførte, og højst \(FigureExplanation.postingsPerPoolMax) fra hver pulje.",
                        en:
                            "At most \(FigureExplanation.postingsMax) traced ones, and at most \(FigureExplanation.postingsPerPoolMax) of each pool."
                    )
                ]))
    }

    /// A posting of a pool is in the figure with the pool's share: kroner with six decimals.
    private func row(_ line: PostingLine, pool: FigurePart?) -> [TableCell] {
        return [
            .text(String(line.municipality)), TableCell(line.fiscalYear.number), .text(line.posting),
            .text(line.postedOn.description),
        ] + ExplainColumns.cells(line.account) + [
            .number(Int128(line.oere)), TableCell(pool?.pool),
            pool.map { ExplainColumns.inFigure(line.oere, part: $0.oere, of: $0.poolOere) }
                ?? .number(Int128(line.oere) * 10_000),
        ]
    }
}
