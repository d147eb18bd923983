import CostModel
import Postgres

/// A posting of the ledger as the published runs saw it, and the stored lines that its money is in. For roles that may read
/// results and the ledger.
package struct PostingQuery {
    private let reader: PublishedReader

    package init(_ reader: PublishedReader) {
        self.reader = reader
    }

    /// Every published posting of this number: numbers are unique in a municipality and fiscal year.
    package func find(_ number: String, municipality: Int16?, year: FiscalYear?) throws -> [PublishedPosting] {
        var parameters = [Parameter.text(number)]
        var conditions = ["q.posting = $1"]
        if let municipality {
            parameters.append(.number(municipality))
            conditions.append("q.municipality = $\(parameters.count)")
        }
        if let year {
            parameters.append(.number(year.number))
            conditions.append("q.fiscal_year = $\(parameters.count)")
        }
        let statement = Statement(
            "posting.find",
            """
            select q.municipality, q.fiscal_year, t.run, q.posting, q.posted_on - date '2000-01-01',
                least(greatest(coalesce(q.served_on, q.posted_on), make_date(q.fiscal_year, 1, 1)),
                    make_date(q.fiscal_year, 12, 31)) - date '2000-01-01',
                q.amount_oere, q.account, a.function, a.dranst, a.ownership, a.grouping, a.species, q.citizen, q.family,
                q.activity, q.cost_centre, q.initiative
            from published.partition t
            join published.run r on r.run = t.run
            join explained.posting q on q.municipality = t.municipality and q.fiscal_year = t.fiscal_year
                and q.since <= r.ledger_batch and (q.until is null or q.until > r.ledger_batch)
            join explained.account a using (account)
            where \(conditions.joined(separator: " and ")) order by 1, 2
            """)
        return try reader.rows(statement, parameters).compactMap { fields in
            let row = FieldRow(fields, statement)
            guard let function = FunctionCode(row.text(8) ?? "") else { return nil }
            let account = Account(
                function: function, dranst: try row.number(9), ownership: try row.optional(10),
                grouping: row.text(11) ?? "", species: row.text(12) ?? "")
            var posting = PublishedPosting(
                line: PostingLine(
                    municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)),
                    posting: row.text(3) ?? "", postedOn: CivilDate(dayNumber: try row.number(4)), account: account,
                    oere: try row.number(6)),
                run: try row.number(2), account: try row.number(7),
                effectiveOn: CivilDate(dayNumber: try row.number(5)))
            posting.citizen = try row.optional(13)
            (posting.family, posting.activity) = (row.text(14), row.text(15))
            (posting.costCentre, posting.initiative) = (row.text(16), row.text(17))
            return posting
        }
    }

    /// Where a posting with its citizen went: the citizen's slot on its day. A citizen's year is cut by phase and year of
    /// enrolment into parts that follow each other; the family is the ledger's on that day.
    package func slot(of posting: PublishedPosting) throws -> ReachedFigure? {
        guard let citizen = posting.citizen else { return nil }
        let statement = Statement(
            "posting.slot",
            """
            select s.initiative, s.arm, s.phase, s.year_offset, (
                select m.family from explained.family_member m join published.run r on r.run = $3
                where m.municipality = $1 and m.citizen = $4 and $5::date between m.valid_from
                    and coalesce(m.valid_to, 'infinity')
                    and m.since <= r.ledger_batch and (m.until is null or m.until > r.ledger_batch))
            from explained.slot s
            where s.municipality = $1 and s.fiscal_year = $2 and s.run = $3 and s.citizen = $4
            group by 1, 2, 3, 4 having min(s.first_day) <= $5::date order by min(s.first_day) desc limit 1
            """)
        let parameters: [Parameter] = [
            .number(posting.line.municipality), .number(posting.line.fiscalYear.number), .number(posting.run),
            .number(citizen), .text(posting.effectiveOn.description),
        ]
        return try reader.rows(statement, parameters).first.map { fields in
            let row = FieldRow(fields, statement)
            var figure = ReachedFigure(
                status: CostStatus.allocated.code, reason: nil, rule: "direct", grade: EvidenceGrade.a.rawValue,
                sector: nil, flow: Flow.expense.code, oere: Int128(posting.line.oere), citizens: 1, families: 0)
            (figure.initiative, figure.arm, figure.phase) = (row.text(0), row.text(1), row.text(2))
            figure.yearOffset = try row.optional(3)
            (figure.family, figure.citizen) = (row.text(4), citizen)
            figure.families = figure.family == nil ? 0 : 1
            return figure
        }
    }

    /// What a pool became, by initiative, arm, phase and year of enrolment: all of it, the largest first.
    package func reached(by pool: PoolOrigin, run: Int) throws -> [ReachedFigure] {
        try figures(of: pool, run: run, person: "null::text", "null::int", limit: nil)
    }

    /// The families, and citizens without one, that most of a pool reached.
    package func persons(reachedBy pool: PoolOrigin, run: Int, atMost limit: Int) throws -> [ReachedFigure] {
        try figures(
            of: pool, run: run, person: "s.family", "case when s.family is null then s.citizen end", limit: limit)
    }

    private func figures(
        of pool: PoolOrigin, run: Int, person family: String, _ citizen: String, limit: Int?
    ) throws -> [ReachedFigure] {
        let statement = Statement(
            "posting.reached",
            """
            select k.status, k.reason, k.rule, k.grade, k.sector, k.flow, s.initiative, s.arm, s.phase, s.year_offset,
                \(family), \(citizen), sum(c.amount_oere), count(distinct s.citizen), count(distinct s.family)
            from explained.cost_class k
            join explained.allocated_cost c using (municipality, fiscal_year, run, class)
            left join explained.slot s using (municipality, fiscal_year, run, slot)
            where k.municipality = \(pool.municipality) and k.fiscal_year = \(pool.fiscalYear) and k.run = \(run)
                and c.municipality = \(pool.municipality) and c.fiscal_year = \(pool.fiscalYear) and c.run = \(run)
                and k.pool = \(pool.number)\(limit == nil ? "" : " and s.slot is not null")
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
            order by abs(sum(c.amount_oere)) desc, 7 nulls last, 8, 9, 10, 11, 12\(limit.map { " limit \($0)" } ?? "")
            """)
        return try reader.rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            var figure = ReachedFigure(
                status: row.text(0) ?? "", reason: row.text(1), rule: row.text(2), grade: row.text(3),
                sector: row.text(4), flow: row.text(5) ?? "", oere: try row.number(12), citizens: try row.number(13),
                families: try row.number(14))
            (figure.initiative, figure.arm, figure.phase) = (row.text(6), row.text(7), row.text(8))
            figure.yearOffset = try row.optional(9)
            figure.family = row.text(10)
            figure.citizen = try row.optional(11)
            return figure
        }
    }
}
