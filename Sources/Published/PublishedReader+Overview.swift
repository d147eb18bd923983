import CostModel
import Postgres

extension PublishedReader {
    /// By municipality and code.
    package func initiatives() throws -> [InitiativeFacts] {
        let statement = Statement(
            "published.initiative",
            """
            select municipality, initiative, cluster, name, starts_on - date '2000-01-01', ends_on - date '2000-01-01'
            from published.initiative order by municipality, initiative collate "C"
            """)
        return try rows(statement).compactMap { fields in
            let row = FieldRow(fields, statement)
            guard let cluster = row.text(2).flatMap({ InitiativeCluster(rawValue: $0) }) else { return nil }
            let end: Int32? = try row.optional(5)
            return InitiativeFacts(
                municipality: try row.number(0), code: row.text(1) ?? "", cluster: cluster, name: row.text(3) ?? "",
                startsOn: CivilDate(dayNumber: try row.number(4)), endsOn: end.map { CivilDate(dayNumber: $0) })
        }
    }

    package func priceRises() throws -> [PriceRise] {
        let statement = Statement(
            "published.price_index",
            """
            select price_index, fiscal_year, percent_thousandths from published.price_index
            order by price_index collate "C", fiscal_year
            """)
        return try rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            return PriceRise(
                index: row.text(0) ?? "", fiscalYear: FiscalYear(try row.number(1)),
                percentThousandths: try row.number(2))
        }
    }

    /// Budgets of a municipality: by year, kind (`original`, `revised`), function and dranst; øre.
    package func budgets(of municipality: Int16) throws -> [BudgetLine] {
        let statement = Statement(
            "published.budget",
            """
            select fiscal_year, kind, function, dranst, amount_oere from published.budget where municipality = $1
            order by fiscal_year, kind, function collate "C", dranst
            """)
        return try rows(statement, [.number(municipality)]).map { fields in
            let row = FieldRow(fields, statement)
            return BudgetLine(
                fiscalYear: FiscalYear(try row.number(0)), isRevised: row.text(1) == "revised",
                function: row.text(2) ?? "", dranst: try row.number(3), oere: try row.number(4))
        }
    }
}
