import CostModel
import Postgres

/// Closes and reopens years: closed figures may not change any more (manual: Operating).
package struct ClosingBook {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// - Returns: the run whose figures are closed, or were; nil where nothing of that municipality and year is published,
    ///   or where there is nothing to reopen
    package func write(municipality: Int, year: Int, isReopening: Bool) throws -> Int? {
        let insert = Statement(
            "closing.write",
            """
            insert into run.closed_year (municipality, fiscal_year, run, figures_digest, fingerprint, is_reopening)
            select f.municipality, f.fiscal_year, f.run, f.figures_digest, f.fingerprint, $3::integer <> 0
            from published.partition p join run.figures f using (run, municipality, fiscal_year)
            where p.municipality = $1::integer and p.fiscal_year = $2::integer
              and ($3::integer = 0 or exists (
                  select from published.closed_year c
                  where c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and not c.is_reopening))
            returning run
            """)
        return try connection.query(
            insert, [.number(municipality), .number(year), .number(isReopening ? 1 : 0)]
        ).rows.first?[0].flatMap { Int($0) }
    }
}
