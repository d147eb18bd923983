import Allocation
import CostModel
import Published
import Summary

/// Everything that an overview shows, read from one generation.
struct OverviewFacts {
    let scope: OverviewScope
    let years: ClosedRange<FiscalYear>
    /// Those that the scope is in: what cannot be allocated, and budgets, are a municipality's.
    let municipalities: Set<Int16>
    /// Nil where the scope is no initiative.
    let initiative: InitiativeFacts?
    /// Without the comparison arm, where the scope is about those who take part.
    let cost: [CostCell]
    /// Of both arms.
    private let allCost: [CostCell]
    let persons: [PersonCount]
    let course: EnrolmentCourse
    let doubts: [ComparisonDoubt]
    let citizens: [PersonYearCost]
    let families: [PersonYearCost]
    /// During enrolment, with days.
    let personYears: [PersonYearCost]
    /// Net øre booked on the initiative, by paying sector.
    let booked: [String: Int128]
    let unallocated: [(municipality: Int16, year: FiscalYear, reason: String, sector: String, net: Int128)]

    init(_ listing: Listing, _ scope: OverviewScope, _ years: ClosedRange<FiscalYear>) throws {
        self.scope = scope
        self.years = years
        let isAll = years == listing.model.firstYear...listing.model.lastYear
        yearSpan =
            isAll
            ? nil
            : years.lowerBound == years.upperBound
                ? years.lowerBound.description : "\(years.lowerBound)-\(years.upperBound)"
        let query = try OverviewQuery(listing.reader, scope, years)
        allCost = try query.cost()
        cost = scope.isOfParticipants ? allCost.filter { $0.arm == .intervention } : allCost
        persons = try query.persons()
        let known = try listing.reader.initiatives()
        if case .initiative(let code) = scope { initiative = known.first { $0.code == code } } else { initiative = nil }
        municipalities = OverviewFacts.municipalities(scope, allCost, initiative)
        let indexes = Dictionary(uniqueKeysWithValues: listing.model.sectors.map { ($0.id, $0.index) })
        let prices = ConstantPrices(try listing.reader.priceRises(), baseYear: years.upperBound)
        course = EnrolmentCourse(
            cost: allCost, persons: persons, headsByPhase: try query.heads(),
            headsByYear: try query.persons(acrossYears: true), prices: prices
        ) { indexes[$0] ?? nil }
        doubts = ComparisonDoubt.all(of: course)
        citizens = try query.distribution(byFamily: false)
        families = try query.distribution(byFamily: true)
        personYears = try query.personYears()
        booked = try initiative.map { try OverviewFacts.booked(query, $0.code) } ?? [:]
        unallocated = try query.unallocated(in: municipalities)
    }

    private static func municipalities(
        _ scope: OverviewScope, _ cost: [CostCell], _ initiative: InitiativeFacts?
    ) -> Set<Int16> {
        switch scope {
        case .municipality(let number), .family(let number, _), .cluster(_, let number?): [number]
        case .initiative: initiative.map { [$0.municipality] } ?? Set(cost.map(\.municipality))
        case .cluster(_, nil), .citizen: Set(cost.map(\.municipality))
        }
    }

    private static func booked(_ query: OverviewQuery, _ code: String) throws -> [String: Int128] {
        try query.booked(on: code).reduce(into: [:]) { $0[$1.sector, default: 0] += $1.net }
    }

    /// Nobody of the scope has cost or is enrolled: most likely there is no such thing.
    var isEmpty: Bool {
        allCost.isEmpty && persons.isEmpty
    }

    /// What all figures are of that say no more: the scope without the comparison arm, in the years chosen.
    var address: FigureAddress {
        let address = FigureAddress(scope).with("fiscal_year", yearSpan)
        return scope.isOfParticipants ? address.with("arm", Arm.intervention.rawValue) : address
    }

    /// What was posted on the initiative, wherever it went.
    var bookedAddress: FigureAddress {
        FigureAddress(["booked_initiative": initiative?.code ?? "", "status": FigureAddress.anyStatus])
            .with("fiscal_year", yearSpan)
    }

    /// What reached nobody in the municipalities concerned.
    var unallocatedAddress: FigureAddress {
        FigureAddress(["municipality": municipalities.sorted().map(String.init).joined(separator: "+")])
            .with("fiscal_year", yearSpan).with("status", CostStatus.unallocated.code)
    }

    /// As an address says it; nil for all years of the model, which need not be said.
    private let yearSpan: String?

    /// Somebody of the scope is enrolled.
    var hasEnrolled: Bool {
        !course.phases.isEmpty
    }

    var net: Int128 {
        cost.reduce(0) { $0 + $1.net }
    }
}
