import CostModel
import Postgres

/// What of the publication a run could change: what stands is of the model in force, by this version of the program, from
/// a ledger of which no later import has touched it (`ledger.change`).
package struct ChangeCheck {
    private let connection: DatabaseConnection
    private let request: RunRequest
    private let ledgerBatch: Int
    private let modelSha256: String

    /// - Parameters:
    ///   - ledgerBatch: the version of the ledger that the run sees
    ///   - modelSha256: of the model that the run would use
    package init(_ owner: RunOwner, _ request: RunRequest, ledgerBatch: Int, modelSha256: String) {
        connection = owner.connection
        self.request = request
        self.ledgerBatch = ledgerBatch
        self.modelSha256 = modelSha256
    }

    /// Every published municipality and fiscal year, and whether it stands: computed again, it would be the same.
    package func published() throws -> [(partition: Partition, stands: Bool)] {
        let statement = Statement(
            "run.changes",
            """
            select p.municipality, p.fiscal_year,
                r.program_version = $1 and r.model_sha256 = $2 and not exists (
                    select from ledger.change c
                    where c.batch > r.ledger_batch and c.batch <= $3
                      and coalesce(c.municipality, p.municipality) = p.municipality
                      and coalesce(c.fiscal_year, p.fiscal_year) = p.fiscal_year)
            from published.partition p join run.run r using (run)
            order by p.municipality, p.fiscal_year
            """)
        let parameters: [Parameter] = [.text(request.programVersion), .text(modelSha256), .number(ledgerBatch)]
        return try connection.query(statement, parameters).rows.map { row in
            guard let municipality = row[0].flatMap({ Int16($0) }), let year = row[1].flatMap({ Int16($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
            }
            return (Partition(municipality: municipality, fiscalYear: FiscalYear(year)), row[2] == "t")
        }
    }

    /// Whether something has come, since the newest publication, that a run tells of or is held against although it computes
    /// nothing of it: postings of years outside of the model, and rows that were refused.
    /// - Parameter years: the model's
    package func bringNews(besides years: [FiscalYear]) throws -> Bool {
        let statement = Statement(
            "run.news",
            """
            select exists (
                    select from ledger.change c
                    where c.batch > r.ledger_batch and c.batch <= $1 and c.fiscal_year <> all ($2::smallint[]))
                or exists (
                    select from intake.file f
                    where f.batch > r.ledger_batch and f.batch <= $1 and f.rejected_count > 0)
            from (select max(ledger_batch) as ledger_batch from published.publication join run.run using (run)) r
            """)
        let parameters: [Parameter] = [.number(ledgerBatch), .integers(years.map { Int64($0.number) })]
        return try connection.query(statement, parameters).onlyRow(of: statement)[0] == "t"
    }

    /// Whether a run of a part would leave figures published that another model made: they would then be shown by the norms
    /// and names of a model that they are not of.
    package func keepOtherModel() throws -> Bool {
        let statement = Statement(
            "run.other_model",
            """
            select exists (
                select from published.partition p join run.run r using (run)
                where not (p.municipality = coalesce($1::smallint, p.municipality)
                    and p.fiscal_year = coalesce($2::smallint, p.fiscal_year))
                  and r.model_sha256 <> $3)
            """)
        return try !request.isWhole
            && connection.query(
                statement,
                [
                    request.municipality.map { .number($0) } ?? .null,
                    request.fiscalYear.map { .number($0.number) } ?? .null, .text(modelSha256),
                ]
            ).onlyRow(of: statement)[0] == "t"
    }
}
