import CostModel
import Postgres

// How many persons, and what each of them cost, without saying who. The database counts; only a person who was looked up is
// read from its slots.
extension OverviewQuery {
    /// Enrolled persons by year, arm, phase and year of enrolment.
    /// - Parameter merged: over the fiscal years, so that a person is counted once; then all are of the first year
    package func persons(acrossYears merged: Bool = false) throws -> [PersonCount] {
        try counts(by: (merged ? [] : [.fiscalYear]) + [.arm, .phase, .yearOffset])
    }

    /// How many different enrolled citizens and families there are by arm and phase, whatever the year.
    package func heads() throws -> [PersonCount] {
        try counts(by: [.arm, .phase])
    }

    private func counts(by dimensions: [CostDimension]) throws -> [PersonCount] {
        let codes = dimensions.indices.map { "n.codes[\($0 + 1)]" }.joined(separator: ", ")
        let (source, parameters) = countSource(dimensions)
        let statement = Statement(
            "overview.persons",
            "select \(codes), n.citizens, n.families, n.person_days from \(source) n order by n.codes collate \"C\"")
        return try reader.rows(statement, parameters).map { fields in
            func code(_ dimension: CostDimension) -> String? {
                dimensions.firstIndex(of: dimension).flatMap { fields[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            }
            let row = FieldRow(fields, statement)
            let count = dimensions.count
            return PersonCount(
                fiscalYear: code(.fiscalYear).flatMap { Int16($0) }.map { FiscalYear($0) } ?? years.lowerBound,
                arm: code(.arm).flatMap { Arm(rawValue: $0) }, phase: OverviewQuery.phase(code(.phase)),
                yearOffset: code(.yearOffset).flatMap { Int($0) }, citizens: try row.number(count),
                families: try row.number(count + 1), days: try row.number(count + 2))
        }
    }

    /// A relation with `codes`, `citizens`, `families` and `person_days`.
    private func countSource(_ dimensions: [CostDimension]) -> (String, [Parameter]) {
        guard scope.isPersonal else {
            return (
                "published.person_count($1, \(OverviewQuery.scopeArguments(from: 2)))",
                [.texts(dimensions.map(\.rawValue))] + scopeParameters
            )
        }
        let (condition, parameters) = self.condition("s")
        let codes = dimensions.map { "coalesce(s.\($0.rawValue)::text, '')" }.joined(separator: ", ")
        return (
            """
            (select array[\(codes)] as codes, count(distinct s.citizen) as citizens,
                count(distinct (s.municipality, s.family)) filter (where s.family is not null) as families,
                sum(s.day_count) as person_days
            from published.person_slot s where s.initiative is not null and \(condition) group by \(codes))
            """, parameters
        )
    }

    /// Net cost of each citizen, or each family, with cost in a year, in ascending order; without the comparison arm
    /// where the scope is about those who take part.
    package func distribution(byFamily: Bool) throws -> [PersonYearCost] {
        let (source, parameters) = costSource(byFamily)
        let statement = Statement(
            "overview.distribution", "select d.fiscal_year, d.net_oere from \(source) d order by 1, 2")
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return PersonYearCost(fiscalYear: FiscalYear(try row.number(0)), net: try row.number(1))
        }
    }

    /// A relation with `fiscal_year` and `net_oere`.
    private func costSource(_ byFamily: Bool) -> (String, [Parameter]) {
        guard scope.isPersonal else {
            return (
                "published.person_year_cost(\(byFamily), \(OverviewQuery.scopeArguments(from: 1)), $6)",
                scopeParameters + [scope.isOfParticipants ? .text(Arm.intervention.rawValue) : .null]
            )
        }
        let (condition, parameters) = self.condition("c")
        let key = byFamily ? "c.municipality, c.family" : "c.citizen"
        return (
            """
            (select c.fiscal_year, sum(c.amount_oere) as net_oere
            from published.person_cost c
            where c.status = 'allocated' and \(byFamily ? "c.family" : "c.citizen") is not null and \(arm("c")) and \(condition)
            group by c.fiscal_year, \(key))
            """, parameters
        )
    }

    /// Net cost and days during enrolment of each citizen and year, of those who take part.
    package func personYears() throws -> [PersonYearCost] {
        let (source, parameters) = duringSource()
        let statement = Statement(
            "overview.person_years", "select d.fiscal_year, d.net_oere, d.day_count from \(source) d order by 1, 2, 3")
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return PersonYearCost(
                fiscalYear: FiscalYear(try row.number(0)), net: try row.number(1), days: try row.number(2))
        }
    }

    /// A relation with `fiscal_year`, `net_oere` and `day_count`.
    private func duringSource() -> (String, [Parameter]) {
        guard scope.isPersonal else {
            return ("published.person_year_during(\(OverviewQuery.scopeArguments(from: 1)))", scopeParameters)
        }
        let (slots, parameters) = self.condition("s")
        let (cost, _) = self.condition("c")
        return (
            """
            (select p.fiscal_year, coalesce(k.oere, 0) as net_oere, p.day_count
            from (
                select s.fiscal_year, s.citizen, sum(s.day_count) as day_count from published.person_slot s
                where s.phase = 'during' and s.arm = 'intervention' and \(slots) group by 1, 2
            ) p left join (
                select c.fiscal_year, c.citizen, sum(c.amount_oere) as oere from published.person_cost c
                where c.status = 'allocated' and c.phase = 'during' and c.arm = 'intervention' and \(cost) group by 1, 2
            ) k using (fiscal_year, citizen))
            """, parameters
        )
    }

    private static func scopeArguments(from first: Int) -> String {
        "$\(first)::smallint, $\(first + 1), $\(first + 2), $\(first + 3)::smallint, $\(first + 4)::smallint"
    }

    /// Place, initiative, cluster, first and last year, of a scope that is no person.
    private var scopeParameters: [Parameter] {
        let (place, initiative, cluster): (Parameter, Parameter, Parameter) =
            switch scope {
            case .initiative(let code): (.null, .text(code), .null)
            case .municipality(let number): (.number(number), .null, .null)
            case .cluster(let cluster, let number):
                (number.map { .number($0) } ?? .null, .null, .text(cluster.rawValue))
            case .family, .citizen: (.null, .null, .null)
            }
        return [place, initiative, cluster, .number(years.lowerBound.number), .number(years.upperBound.number)]
    }
}
