import CostModel
import Postgres

extension PublishedReader {
    package func reconciliations() throws -> [Reconciliation] {
        let statement = Statement(
            "published.reconciliation",
            """
            select municipality, fiscal_year, posting_count, posted_oere, allocated_oere, unallocated_oere, excluded_oere
            from published.reconciliation order by municipality, fiscal_year
            """)
        return try rows(statement).map { row in
            let row = FieldRow(row, statement)
            return Reconciliation(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)),
                posted: ControlTotal(rows: try row.number(2), oere: try row.number(3)), allocated: try row.number(4),
                unallocated: try row.number(5), excluded: try row.number(6))
        }
    }

    package func accountReconciliations() throws -> [AccountReconciliation] {
        let statement = Statement(
            "published.account_total",
            """
            select municipality, fiscal_year, function, dranst, ownership, grouping, species, sum(posting_count),
                sum(amount_oere), coalesce(sum(amount_oere) filter (where status = 'allocated'), 0),
                coalesce(sum(amount_oere) filter (where status = 'unallocated'), 0),
                coalesce(sum(amount_oere) filter (where status = 'excluded'), 0)
            from published.account_total
            group by municipality, fiscal_year, function, dranst, ownership, grouping, species
            order by municipality, fiscal_year, function collate "C", dranst, ownership nulls first, grouping collate "C",
                species collate "C"
            """)
        return try rows(statement).map { row in
            let row = FieldRow(row, statement)
            return AccountReconciliation(
                municipality: try row.number(0), fiscalYear: try row.number(1), function: row.text(2) ?? "",
                dranst: try row.number(3), ownership: try row.optional(4), grouping: row.text(5) ?? "",
                species: row.text(6) ?? "", postingCount: try row.number(7), posted: try row.number(8),
                allocated: try row.number(9), unallocated: try row.number(10), excluded: try row.number(11))
        }
    }

    /// - Parameter byInitiative: the rows of the initiatives; otherwise those of everybody
    package func summaries(byInitiative: Bool) throws -> [SummaryLine] {
        let statement = Statement(
            "published.year_summary",
            """
            select municipality, fiscal_year, initiative, citizen_count, family_count, days_during, expense_oere,
                reimbursement_oere, state_share_oere, unallocated_oere, pay_oere
            from published.year_summary where (initiative <> '') = $1
            order by municipality, fiscal_year, initiative collate "C"
            """)
        return try rows(statement, [.text(byInitiative ? "t" : "f")]).map { row in
            let row = FieldRow(row, statement)
            var line = SummaryLine(
                municipality: try row.number(0), fiscalYear: try row.number(1), initiative: row.text(2) ?? "")
            line.citizens = try row.number(3)
            line.families = try row.number(4)
            line.daysDuring = try row.number(5)
            line.expense = try row.number(6)
            line.reimbursement = try row.number(7)
            line.stateShare = try row.number(8)
            line.unallocated = try row.optional(9)
            line.pay = try row.number(10)
            return line
        }
    }

    package func prices() throws -> [PriceLine] {
        let statement = Statement(
            "published.cost_centre_price",
            """
            select municipality, fiscal_year, cost_centre, unit, method, step, to_citizens_thousandths,
                to_centres_thousandths, idle_thousandths, capacity_thousandths, direct_oere, gross_oere
            from published.cost_centre_price
            order by municipality, fiscal_year, cost_centre collate "C"
            """)
        return try rows(statement).map { row in
            let row = FieldRow(row, statement)
            return PriceLine(
                municipality: try row.number(0), fiscalYear: try row.number(1), costCentre: row.text(2) ?? "",
                unit: row.text(3) ?? "", method: row.text(4) ?? "", step: try row.optional(5),
                toCitizens: try row.number(6), toCentres: try row.number(7), idle: try row.number(8),
                capacity: try row.optional(9), direct: try row.number(10), gross: try row.optional(11))
        }
    }

    /// Findings of the published runs, summed by code.
    package func findings() throws -> [Finding] {
        let statement = Statement(
            "published.finding",
            """
            select code, municipality, fiscal_year, subject, row_count, amount_oere from published.finding
            order by code, municipality nulls first, fiscal_year nulls first, subject collate "C"
            """)
        return try rows(statement).compactMap { row in
            let fields = FieldRow(row, statement)
            guard let code = fields.text(0).flatMap({ FindingCode(rawValue: $0) }) else { return nil }
            let year: Int16? = try fields.optional(2)
            return Finding(
                code, municipality: try fields.optional(1), fiscalYear: year.map { FiscalYear($0) },
                subject: fields.text(3), rows: try fields.number(4), oere: try fields.optional(5))
        }
    }

    /// The text of the model that the generation's run used.
    package func modelText() throws -> String? {
        let statement = Statement("published.model", "select model_text from published.run where run = $1")
        return try rows(statement, [.number(state.run)]).first?[0]
    }

    /// Names by municipality number.
    package func municipalityNames() throws -> [Int16: String] {
        let statement = Statement("published.municipality", "select municipality, name from published.municipality")
        var names: [Int16: String] = [:]
        for row in try rows(statement) {
            let fields = FieldRow(row, statement)
            names[try fields.number(0)] = fields.text(1) ?? ""
        }
        return names
    }
}
