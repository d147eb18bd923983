import CostModel
import Postgres

/// The cost cube: allocated, unallocated and excluded money summed over every dimension that is not asked for.
package struct CostQuery {
    private let dimensions: [CostDimension]
    private let filter: CostFilter

    /// - Parameter dimensions: in the order of the columns; `status` is added last if it is not among them, so that
    ///   nothing is ever hidden
    package init(by dimensions: [CostDimension], filter: CostFilter) {
        self.dimensions = dimensions.contains(.status) ? dimensions : dimensions + [.status]
        self.filter = filter
    }

    /// Dimensions as shown.
    package var columns: [CostDimension] {
        dimensions
    }

    /// Whether it shows citizens or families, or is of some: those that were looked up.
    package var isPersonal: Bool {
        !Set(dimensions).isDisjoint(with: CostDimension.personal) || filter.citizen != nil || filter.family != nil
    }

    /// Hands over row by row, sorted by the dimensions as text in byte order, empty first: the dimensions' codes, then øre
    /// of expense, reimbursement, net and state share. Rows of nothing but zeros are left out.
    package func forEachRow(
        _ reader: PublishedReader, showsCpr: Bool, _ body: (_ codes: [String], _ oere: [Int128]) throws -> Void
    ) throws {
        let (conditions, parameters) = try conditions(reader)
        let selected = dimensions.enumerated().map { "\(CostQuery.expression($1, showsCpr: showsCpr)) as d\($0)" }
        let names = dimensions.indices.map { "d\($0)" }
        let joinsIdentity = showsCpr && dimensions.contains(.citizen)
        let statement = Statement(
            "published.costs",
            """
            select \(names.joined(separator: ", ")), expense, reimbursement, expense + reimbursement, state_share
            from (
                select \(selected.joined(separator: ", ")),
                    coalesce(sum(c.amount_oere) filter (where c.flow = 'expense'), 0) as expense,
                    coalesce(sum(c.amount_oere) filter (where c.flow = 'reimbursement'), 0) as reimbursement,
                    sum(c.state_share_oere) as state_share
                from published.\(isPersonal ? "person_cost" : "allocated_cost") c
                \(joinsIdentity ? "left join identity.citizen i on i.citizen = c.citizen" : "")
                where \(conditions)
                group by \(names.joined(separator: ", "))
            ) sums
            where expense <> 0 or reimbursement <> 0 or state_share <> 0
            order by \(names.map { "\($0) collate \"C\"" }.joined(separator: ", "))
            """)
        try reader.connection.forEachRow(of: statement, parameters) { row in
            let oere = try row.suffix(4).map { text in
                guard let number = text.flatMap({ Int128($0) }) else {
                    throw DatabaseError(.unexpectedAnswer, statement: statement.name)
                }
                return number
            }
            try body(row.prefix(dimensions.count).map { $0 ?? "" }, oere)
        }
    }

    /// The conditions with their parameters.
    private func conditions(_ reader: PublishedReader) throws -> (String, [Parameter]) {
        var conditions = [reader.state.parts.condition("c")]
        var parameters: [Parameter] = []
        func add(_ column: String, _ parameter: Parameter?) {
            guard let parameter else { return }
            parameters.append(parameter)
            conditions.append("c.\(column) = $\(parameters.count)")
        }
        for (column, parameter) in [
            ("family", filter.family.map { Parameter.text($0) }), ("initiative", filter.initiative.map { .text($0) }),
            ("citizen", filter.citizen.map { .number($0) }),
        ] {
            guard let parameter else { continue }
            let places = try reader.municipalities(
                where: "s.\(column) = $1", [parameter], isPersonal: column != "initiative")
            conditions.append(PublishedReader.condition("c", in: places))
        }
        add("municipality", filter.municipality.map { .number($0) })
        add("fiscal_year", filter.fiscalYear.map { .number($0.number) })
        add("sector", filter.sector.map { .text($0) })
        add("status", filter.status.map { .text($0.code) })
        add("family", filter.family.map { .text($0) })
        add("initiative", filter.initiative.map { .text($0) })
        add("citizen", filter.citizen.map { .number($0) })
        return (conditions.joined(separator: " and "), parameters)
    }

    /// The dimension as text; empty for none.
    private static func expression(_ dimension: CostDimension, showsCpr: Bool) -> String {
        switch dimension {
        case .citizen:
            // Persons who were deleted are one row, of nobody.
            "case when c.citizen = 0 then 'deleted' else "
                + (showsCpr
                    ? "coalesce(i.cpr || case when i.source <> '' then '@' || i.source else '' end, '')"
                    : "coalesce(c.citizen::text, '')") + " end"
        case .municipality: "c.municipality::text"
        case .fiscalYear, .municipalPercent, .yearOffset, .costType: "coalesce(c.\(dimension.rawValue)::text, '')"
        default: "coalesce(c.\(dimension.rawValue), '')"
        }
    }
}
