import CostModel
import Postgres

/// Whether a run could give anything else than what is published: it could not where every municipality and year asked for
/// is published by this version of the program, with the model in force, from a ledger that no import has changed since.
package struct ChangeCheck {
    private let connection: DatabaseConnection
    private let request: RunRequest
    private let modelSha256: String

    /// - Parameter modelSha256: of the model that the run would use
    package init(_ owner: RunOwner, _ request: RunRequest, modelSha256: String) {
        connection = owner.connection
        self.request = request
        self.modelSha256 = modelSha256
    }

    /// - Parameter years: those of the model, or the one asked for
    package func areNone(in years: [FiscalYear]) throws -> Bool {
        let statement = Statement(
            "run.changes",
            """
            with wanted as (
                select m.municipality, y::smallint as fiscal_year
                from ledger.municipality m cross join unnest($1::smallint[]) as y
                where m.until is null and ($2::smallint is null or m.municipality = $2)
            )
            select count(*) = count(r.run) and count(*) > 0
                and bool_and(r.program_version = $3 and r.model_sha256 = $4)
                and not exists (
                    select from intake.file f
                    where f.batch > min(r.ledger_batch) and (f.accepted_count > 0 or f.ended_count > 0))
            from wanted w
            left join published.partition p using (municipality, fiscal_year)
            left join run.run r using (run)
            """)
        let row = try connection.query(
            statement,
            [
                .integers(years.map { Int64($0.number) }), request.municipality.map { .number($0) } ?? .null,
                .text(request.programVersion), .text(modelSha256),
            ]
        ).onlyRow(of: statement)
        guard row[0] == "t" else { return false }
        // What a whole run leaves out, because the model no longer has it, is something to do too.
        return try !request.isWhole || publishesNothingElse(years)
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

    private func publishesNothingElse(_ years: [FiscalYear]) throws -> Bool {
        let statement = Statement(
            "run.changes_years",
            "select not exists (select from published.partition where fiscal_year <> all($1::smallint[]))")
        return try connection.query(statement, [.integers(years.map { Int64($0.number) })]).onlyRow(of: statement)[0]
            == "t"
    }
}
