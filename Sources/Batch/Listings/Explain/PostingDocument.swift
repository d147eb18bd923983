import CostModel
import Reporting

/// What is said about a posting: itself, the pool it is in, and every figure that its money reached, with its part of each.
struct PostingDocument {
    private let explanation: PostingExplanation
    private let listing: Listing
    private let language: Language
    private var posting: PublishedPosting { explanation.posting }

    init(_ explanation: PostingExplanation, _ listing: Listing, _ language: Language) {
        self.explanation = explanation
        self.listing = listing
        self.language = language
    }

    var document: ReportDocument {
        var sections = [itself]
        if let pool = explanation.pool { sections.append(self.pool(pool)) }
        sections.append(figures)
        if !explanation.persons.isEmpty { sections.append(persons) }
        return ReportDocument(
            name: "postering", language: language,
            title: BilingualText(
                da:
                    "Postering \(posting.line.posting), kommune \(posting.line.municipality), \(posting.line.fiscalYear)",
                en:
                    "Posting \(posting.line.posting), municipality \(posting.line.municipality), \(posting.line.fiscalYear)"
            ), lead: [lead], sections: sections, stamp: listing.stamp)
    }

    private var lead: BilingualText {
        let (danish, english) = (
            ExplainColumns.exact(Int128(posting.line.oere), .danish),
            ExplainColumns.exact(Int128(posting.line.oere), .english)
        )
        if let pool = explanation.pool {
            return BilingualText(
                da:
                    "Posteringen på \(danish) kr. har intet CPR-nummer. Den er en af \(pool.total.rows) i pulje \(pool.number), som er fordelt under ét; dens del af hvert tal er en brøk.",
                en:
                    "The posting of DKK \(english) has no CPR number. It is one of \(pool.total.rows) in pool \(pool.number), which was allocated as one; its part of each figure is a fraction."
            )
        }
        if explanation.isOfDeletedPerson {
            return BilingualText(
                da: "Posteringen på \(danish) kr. er henført helt til en person, der er slettet.",
                en: "The posting of DKK \(english) is traced whole to a person who was deleted.")
        }
        if posting.citizen != nil, explanation.figures.first?.reason == nil {
            return BilingualText(
                da: "Posteringen på \(danish) kr. er henført helt til borger \(posting.citizen ?? 0).",
                en: "The posting of DKK \(english) is traced whole to citizen \(posting.citizen ?? 0).")
        }
        return BilingualText(
            da: "Posteringen på \(danish) kr. når ingen borger, på grund af sin konto.",
            en: "The posting of DKK \(english) reaches no citizen, because of its account.")
    }

    private var itself: ReportSection {
        ReportSection(
            id: "posting", title: BilingualText(da: "Posteringen", en: "The posting"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("posted_on", "Bogført", "Posted", .code),
                    OverviewColumns.column("effective_on", "Virkning", "Effective", .code),
                ] + ExplainColumns.account + [
                    OverviewColumns.column("citizen", "Borger", "Citizen", .ordinal),
                    OverviewColumns.column("family", "Familie", "Family", .code),
                    OverviewColumns.column("activity", "Aktivitet", "Activity", .code),
                    OverviewColumns.column("cost_centre", "Omkostningssted", "Cost centre", .code),
                    OverviewColumns.column("initiative", "Bogført på indsats", "Booked on initiative", .code),
                    OverviewColumns.column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
                ],
                rows: [
                    [.text(posting.line.postedOn.description), .text(posting.effectiveOn.description)]
                        + ExplainColumns.cells(posting.line.account) + [
                            TableCell(explanation.isOfDeletedPerson ? nil : posting.citizen), TableCell(posting.family),
                            TableCell(posting.activity),
                            TableCell(posting.costCentre), TableCell(posting.initiative),
                            .number(Int128(posting.line.oere)),
                        ]
                ]))
    }

    private func pool(_ pool: PoolOrigin) -> ReportSection {
        ReportSection(
            id: "pool", title: BilingualText(da: "Puljen", en: "The pool"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("pool", "Pulje", "Pool", .ordinal),
                    OverviewColumns.column("link", "Tilknytning", "Link", .code),
                    OverviewColumns.column("target", "Til", "To", .code),
                    OverviewColumns.column("accounts", "Konti", "Accounts", .count),
                    OverviewColumns.column("postings", "Posteringer", "Postings", .count),
                    OverviewColumns.column("pool_net", "Hele puljen (kr.)", "Whole pool (DKK)", .kroner),
                    OverviewColumns.column(
                        "share", "Posteringens andel (%)", "The posting's share (%)",
                        .decimal(digits: 4, paperDigits: 2)),
                ],
                rows: [
                    [
                        TableCell(pool.number), .text(pool.link.code), TableCell(posting.link?.code),
                        TableCell(pool.accounts.count), TableCell(pool.total.rows), .number(pool.total.oere),
                        roundedHalfAway(
                            numerator: Int128(posting.line.oere) * 1_000_000, denominator: pool.total.oere
                        ).map { .number($0) } ?? .empty,
                    ]
                ]))
    }

    private var figures: ReportSection {
        ReportSection(
            id: "figures", title: BilingualText(da: "Tal, som posteringen er i", en: "Figures that the posting is in"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("status", "Status", "Status", .label(.status)),
                    OverviewColumns.column("reason", "Årsag", "Reason", .label(.reason)),
                    OverviewColumns.column("rule", "Regel", "Rule", .code),
                    OverviewColumns.column("grade", "Dokumentation", "Evidence", .label(.grade)),
                    OverviewColumns.column("sector", "Budgetområde", "Sector", .label(listing.sectors)),
                    OverviewColumns.column("initiative", "Indsats", "Initiative", .code), OverviewColumns.arm,
                    OverviewColumns.phase,
                    OverviewColumns.column("year_offset", "Forløbsår", "Year of enrolment", .ordinal),
                    OverviewColumns.column("families", "Familier", "Families", .count),
                    OverviewColumns.column("citizens", "Borgere", "Citizens", .count),
                ] + share + [OverviewColumns.address],
                rows: explanation.figures.map { figure in
                    [
                        .text(figure.status), TableCell(figure.reason), TableCell(figure.rule), TableCell(figure.grade),
                        TableCell(figure.sector), TableCell(figure.initiative), TableCell(figure.arm),
                        TableCell(figure.phase), TableCell(figure.yearOffset), TableCell(figure.families),
                        TableCell(figure.citizens),
                    ] + cells(figure) + [.text(address(of: figure).text)]
                },
                totals: [.empty] + [TableCell](repeating: .text(""), count: 10) + [
                    .text(""), .number(Int128(posting.line.oere) * 10_000), .text(""),
                ],
                notes: explanation.pool == nil ? [] : [PostingDocument.fractions]))
    }

    private var persons: ReportSection {
        ReportSection(
            id: "persons",
            title: BilingualText(
                da: "Familier og borgere, den nåede mest", en: "Families and citizens it reached most"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("family", "Familie", "Family", .code),
                    OverviewColumns.column("citizen", "Borger", "Citizen", .ordinal),
                    OverviewColumns.column("initiative", "Indsats", "Initiative", .code), OverviewColumns.arm,
                    OverviewColumns.phase,
                ] + share + [OverviewColumns.address],
                rows: explanation.persons.map { figure in
                    [
                        TableCell(figure.family), TableCell(figure.citizen), TableCell(figure.initiative),
                        TableCell(figure.arm), TableCell(figure.phase),
                    ] + cells(figure) + [.text(address(of: figure).text)]
                },
                notes: [
                    BilingualText(
                        da: "Højst \(PostingExplanation.personsMax); en borger uden familie står selv.",
                        en: "At most \(PostingExplanation.personsMax); a citizen without a family stands alone.")
                ]))
    }

    // MARK: Parts

    private var share: [TableColumn] {
        [OverviewColumns.column("share", "Andel", "Share", .code), ExplainColumns.inFigure]
    }

    private func cells(_ figure: ReachedFigure) -> [TableCell] {
        guard let pool = explanation.pool else { return [.text("1"), .number(figure.oere * 10_000)] }
        return [
            .text(PostingDocument.fraction(figure.oere, of: pool.total.oere)),
            ExplainColumns.inFigure(posting.line.oere, part: figure.oere, of: pool.total.oere),
        ]
    }

    /// In lowest terms: `25/144`; the denominator is positive.
    static func fraction(_ part: Int128, of whole: Int128) -> String {
        guard whole != 0 else { return "–" }
        var (a, b) = (part.magnitude, whole.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let (top, bottom) = (part / Int128(a) * whole.signum(), whole.magnitude / a)
        return bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
    }

    private func address(of figure: ReachedFigure) -> FigureAddress {
        var address = FigureAddress([
            "municipality": String(posting.line.municipality), "fiscal_year": posting.line.fiscalYear.description,
        ])
        let isAllocated = figure.status == CostStatus.allocated.code
        address = address.with("status", isAllocated ? nil : figure.status).with("reason", figure.reason)
        return address.with("initiative", figure.initiative).with("family", figure.family)
            .with("citizen", figure.family == nil ? figure.citizen : nil).with("sector", figure.sector)
            .with("arm", figure.arm).with("phase", figure.phase).with("year_offset", figure.yearOffset)
    }

    private static let fractions = BilingualText(
        da:
            "Andel er puljens del i tallet over hele puljen, som brøk; I tallet er posteringens beløb gange den, afrundet til en milliontedel krone. Andelene er tilsammen 1.",
        en:
            "Share is the pool's part in the figure over the whole pool, as a fraction; In the figure is the posting's amount times it, rounded to a millionth of a krone. The shares add up to 1."
    )
}
