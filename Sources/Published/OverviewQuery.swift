import CostModel
import Postgres

/// The figures of an overview: cost, persons and distributions of one scope, from one generation.
package struct OverviewQuery {
    let reader: PublishedReader
    let scope: OverviewScope
    let years: ClosedRange<FiscalYear>
    /// Where the scope's citizens are; nil where the scope says so itself.
    private let places: Set<Int16>?

    package init(_ reader: PublishedReader, _ scope: OverviewScope, _ years: ClosedRange<FiscalYear>) throws {
        self.reader = reader
        self.scope = scope
        self.years = years
        places =
            switch scope {
            case .initiative(let code): try reader.municipalities(where: "s.initiative = $1", [.text(code)])
            case .citizen(let number):
                try reader.municipalities(where: "s.citizen = $1", [.number(number)], isPersonal: true)
            case .municipality, .cluster, .family: nil
            }
    }

    /// Allocated cost by municipality, year, sector, grade, arm, phase and year of enrolment.
    package func cost() throws -> [CostCell] {
        let (condition, parameters) = self.condition("c")
        let statement = Statement(
            "overview.cost",
            """
            select c.municipality, c.fiscal_year, coalesce(c.sector, ''), c.grade, c.rule = 'direct', c.arm, c.phase,
                c.year_offset,
                coalesce(sum(c.amount_oere) filter (where c.flow = 'expense'), 0),
                coalesce(sum(c.amount_oere) filter (where c.flow = 'reimbursement'), 0), sum(c.state_share_oere)
            from published.\(scope.isPersonal ? "person_cost" : "allocated_cost") c
            where c.status = 'allocated' and \(condition)
            group by 1, 2, 3, 4, 5, 6, 7, 8
            order by 1, 2, 3, 4, 5, 6, 7, 8
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            let offset: Int? = try row.optional(7)
            return CostCell(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)), sector: row.text(2) ?? "",
                grade: row.text(3).flatMap { EvidenceGrade(rawValue: $0) }, isTraced: row.text(4) == "t",
                arm: row.text(5).flatMap { Arm(rawValue: $0) }, phase: OverviewQuery.phase(row.text(6)),
                yearOffset: offset, expense: try row.number(8), reimbursement: try row.number(9),
                stateShare: try row.number(10))
        }
    }

    /// What was booked on an initiative, whoever it reached: by year and paying sector, net øre.
    package func booked(on initiative: String) throws -> [(year: FiscalYear, sector: String, net: Int128)] {
        let statement = Statement(
            "overview.booked",
            """
            select c.fiscal_year, coalesce(c.sector, ''), sum(c.amount_oere)
            from published.allocated_cost c
            where c.booked_initiative = $1 and \(reader.state.parts.condition("c")) and \(yearCondition("c"))
            group by 1, 2 order by 1, 2
            """)
        return try reader.rows(statement, [.text(initiative)]).map { fields in
            let row = FieldRow(fields, statement)
            return (FiscalYear(try row.number(0)), row.text(1) ?? "", try row.number(2))
        }
    }

    /// Unallocated money of the municipalities, by year, reason and sector: net øre.
    package func unallocated(in municipalities: Set<Int16>) throws -> [(
        municipality: Int16, year: FiscalYear, reason: String, sector: String, net: Int128
    )] {
        let list = municipalities.sorted().map(String.init).joined(separator: ", ")
        guard !list.isEmpty else { return [] }
        let statement = Statement(
            "overview.unallocated",
            """
            select c.municipality, c.fiscal_year, coalesce(c.reason, ''), coalesce(c.sector, ''), sum(c.amount_oere)
            from published.allocated_cost c
            where c.status = 'unallocated' and c.municipality in (\(list)) and \(reader.state.parts.condition("c"))
                and \(yearCondition("c"))
            group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """)
        return try reader.rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            return (
                try row.number(0), FiscalYear(try row.number(1)), row.text(2) ?? "", row.text(3) ?? "",
                try row.number(4)
            )
        }
    }

    // MARK: Conditions

    func yearCondition(_ alias: String) -> String {
        "\(alias).fiscal_year between \(years.lowerBound) and \(years.upperBound)"
    }

    func arm(_ alias: String) -> String {
        scope.isOfParticipants ? "\(alias).arm = '\(Arm.intervention.rawValue)'" : "true"
    }

    func condition(_ alias: String) -> (String, [Parameter]) {
        let (own, parameters): (String, [Parameter]) =
            switch scope {
            case .initiative(let code): ("\(alias).initiative = $1", [.text(code)])
            case .municipality(let number): ("\(alias).municipality = $1", [.number(number)])
            case .cluster(let cluster, nil): ("\(alias).cluster = $1", [.text(cluster.rawValue)])
            case .cluster(let cluster, let number?):
                (
                    "\(alias).cluster = $1 and \(alias).municipality = $2", [.text(cluster.rawValue), .number(number)]
                )
            case .family(let number, let code):
                ("\(alias).family = $1 and \(alias).municipality = $2", [.text(code), .number(number)])
            case .citizen(let number): ("\(alias).citizen = $1", [.number(number)])
            }
        let place = places.map { PublishedReader.condition(alias, in: $0) } ?? "true"
        return (
            "\(own) and \(place) and \(yearCondition(alias)) and \(reader.state.parts.condition(alias))", parameters
        )
    }

    static func phase(_ code: String?) -> Phase? {
        Phase.allCases.first { $0.code == code }
    }
}
