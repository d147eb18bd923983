import CostModel
import Disclosure

/// Everything about persons that an export shows, as one table, so that no part of it can be subtracted from another: cost and
/// time of the enrolled by municipality, cluster, arm, sector, phase and year, with the totals that are shown.
struct ExportGrid {
    /// The dimensions, in the order of a cell's categories.
    enum Dimension: String, CaseIterable {
        case municipality
        case cluster
        case arm
        case sector
        case phase
        case fiscalYear = "fiscal_year"
    }

    /// What each contribution brings, in the order of its amounts.
    enum Measure: Int, CaseIterable {
        case expense
        case reimbursement
        /// 133,590ths of a person-year: the least common multiple of 365 and 366.
        case time
    }

    /// Stands in the dimension of sectors for time, which no sector has: persons who cost nothing are there all the same.
    static let time = "(time)"
    static let timeUnitsPerYear: Int64 = 365 * 366

    /// The tables of cells that an export shows; what is in none of them protects what is.
    static let layers: [[Dimension]] = [
        Dimension.allCases, [.municipality, .cluster, .arm, .phase], [.municipality, .cluster, .arm, .fiscalYear],
        [.municipality, .arm, .fiscalYear], [.arm, .fiscalYear],
    ]

    let table: DisclosureTable

    init(_ facts: ExportFacts, _ families: inout FamilyNumbers) throws {
        let municipalities = Set(facts.times.map(\.person.municipality)).sorted().map { String($0) }
        let sectors = facts.model.sectors.map(\.id) + [ExportGrid.time]
        let years = (facts.years.lowerBound.number...facts.years.upperBound.number).map { String($0) }
        let categories: [Dimension: [String]] = [
            .municipality: municipalities, .cluster: InitiativeCluster.allCases.map(\.rawValue),
            .arm: Arm.allCases.map(\.rawValue), .sector: sectors, .phase: Phase.allCases.map(\.code),
            .fiscalYear: years,
        ]
        var contributions: [DisclosureContribution] = []
        for cost in facts.costs {
            contributions.append(
                ExportGrid.contribution(
                    cost.person, sector: cost.sector, [cost.expense, cost.reimbursement, 0], &families))
        }
        for time in facts.times {
            let year = time.person.fiscalYear
            let units = Int64(time.days) * (ExportGrid.timeUnitsPerYear / Int64(year.days.dayCount))
            contributions.append(
                ExportGrid.contribution(time.person, sector: ExportGrid.time, [0, 0, units], &families))
        }
        do {
            table = try DisclosureTable(
                dimensions: Dimension.allCases.map { DisclosureDimension($0.rawValue, categories[$0] ?? []) },
                measureCount: Measure.allCases.count, contributions: contributions)
        } catch { throw error.refusal }
    }

    /// What a version does not show.
    func pattern(_ rule: DisclosureRule, earlier: [EarlierVersion]) throws -> SuppressionPattern {
        let layers = ExportGrid.layers.map { TableLayer(by: Set($0.map(\.rawValue))) }
        do {
            return try CellSuppressor(rule: rule).pattern(of: table, shown: layers, earlier: earlier)
        } catch { throw error.refusal }
    }

    /// The cell that a person's cost of a sector, or their time, is in.
    static func key(_ person: ExportPerson, sector: String) -> CellKey {
        CellKey([
            String(person.municipality), person.cluster.rawValue, person.arm.rawValue, sector, person.phase.code,
            person.fiscalYear.description,
        ])
    }

    private static func contribution(
        _ person: ExportPerson, sector: String, _ amounts: [Int64], _ families: inout FamilyNumbers
    ) -> DisclosureContribution {
        DisclosureContribution(
            key(person, sector: sector).categories.compactMap(\.self), person: Int64(person.citizen),
            family: families.unit(of: person), amounts: amounts)
    }
}
