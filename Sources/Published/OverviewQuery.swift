import CostModel
import Postgres

/// The figures of an overview: cost, persons and distributions of one scope, from one generation.
package struct OverviewQuery {
    private let reader: PublishedReader
    private let scope: OverviewScope
    private let years: ClosedRange<FiscalYear>
    /// Where the scope's citizens are; nil where the scope says so itself.
    private let places: Set<Int16>?

    package init(_ reader: PublishedReader, _ scope: OverviewScope, _ years: ClosedRange<FiscalYear>) throws {
        self.reader = reader
        self.scope = scope
        self.years = years
        places =
            switch scope {
            case .initiative(let code): try reader.municipalities(where: "s.initiative = $1", [.text(code)])
            case .citizen(let number): try reader.municipalities(where: "s.citizen = $1", [.number(number)])
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
            from published.allocated_cost c
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

    /// Enrolled persons by year, arm, phase and year of enrolment.
    /// - Parameter merged: over the fiscal years, so that a person is counted once
    package func persons(acrossYears merged: Bool = false) throws -> [PersonCount] {
        let (condition, parameters) = self.condition("s")
        let statement = Statement(
            "overview.persons",
            """
            select \(merged ? "min(s.fiscal_year)" : "s.fiscal_year"), s.arm, s.phase, s.year_offset,
                count(distinct s.citizen),
                count(distinct (s.municipality, s.family)) filter (where s.family is not null), sum(s.day_count)
            from published.person_slot s where \(condition)
            group by 2, 3, 4\(merged ? "" : ", s.fiscal_year") order by 1, 2, 3, 4
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            let offset: Int? = try row.optional(3)
            return PersonCount(
                fiscalYear: FiscalYear(try row.number(0)), arm: row.text(1).flatMap { Arm(rawValue: $0) },
                phase: OverviewQuery.phase(row.text(2)), yearOffset: offset, citizens: try row.number(4),
                families: try row.number(5), days: try row.number(6))
        }
    }

    /// How many different enrolled citizens and families there are by arm and phase, whatever the year.
    package func heads() throws -> [PersonCount] {
        let (condition, parameters) = self.condition("s")
        let statement = Statement(
            "overview.heads",
            """
            select s.arm, s.phase, count(distinct s.citizen),
                count(distinct (s.municipality, s.family)) filter (where s.family is not null), sum(s.day_count)
            from published.person_slot s where \(condition) group by 1, 2 order by 1, 2
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return PersonCount(
                fiscalYear: years.lowerBound, arm: row.text(0).flatMap { Arm(rawValue: $0) },
                phase: OverviewQuery.phase(row.text(1)), yearOffset: nil, citizens: try row.number(2),
                families: try row.number(3), days: try row.number(4))
        }
    }

    /// Net cost of each citizen, or each family, with cost in a year; without the comparison arm where the scope is about those
    /// who take part.
    package func distribution(byFamily: Bool) throws -> [PersonYearCost] {
        let (condition, parameters) = self.condition("c")
        let key = byFamily ? "c.municipality, c.family" : "c.citizen"
        let statement = Statement(
            "overview.distribution",
            """
            select c.fiscal_year, sum(c.amount_oere)
            from published.allocated_cost c
            where c.status = 'allocated' and \(byFamily ? "c.family" : "c.citizen") is not null and \(arm("c")) and \(condition)
            group by c.fiscal_year, \(key) order by 1, 2
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return PersonYearCost(fiscalYear: FiscalYear(try row.number(0)), net: try row.number(1))
        }
    }

    /// Net cost and days during enrolment of each citizen and year, of those who take part.
    package func personYears() throws -> [PersonYearCost] {
        let (slots, parameters) = self.condition("s")
        let (cost, _) = self.condition("c")
        let statement = Statement(
            "overview.person_years",
            """
            select p.fiscal_year, coalesce(k.oere, 0), p.days
            from (
                select s.fiscal_year, s.citizen, sum(s.day_count) as days from published.person_slot s
                where s.phase = 'during' and s.arm = 'intervention' and \(slots) group by 1, 2
            ) p left join (
                select c.fiscal_year, c.citizen, sum(c.amount_oere) as oere from published.allocated_cost c
                where c.status = 'allocated' and c.phase = 'during' and c.arm = 'intervention' and \(cost) group by 1, 2
            ) k using (fiscal_year, citizen)
            order by 1, 2, 3
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return PersonYearCost(
                fiscalYear: FiscalYear(try row.number(0)), net: try row.number(1), days: try row.number(2))
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

    private func yearCondition(_ alias: String) -> String {
        "\(alias).fiscal_year between \(years.lowerBound) and \(years.upperBound)"
    }

    private func arm(_ alias: String) -> String {
        scope.isOfParticipants ? "\(alias).arm = '\(Arm.intervention.rawValue)'" : "true"
    }

    private func condition(_ alias: String) -> (String, [Parameter]) {
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

    private static func phase(_ code: String?) -> Phase? {
        Phase.allCases.first { $0.code == code }
    }
}
