import CostModel
import Postgres

/// The second opinion: every line of a run computed once more in SQL, by sets over `numeric`, inside PostgreSQL.
///
/// It shares no line of code with the engine, and is far slower. Everything it makes is temporary, in `pg_temp`, and gone
/// when the caller's transaction ends; it needs no rights but those of `omkost_batch`.
package enum Reference {
    /// Leaves `pg_temp.reference_published_line` and `pg_temp.reference_difference` for the rest of the transaction that
    /// the caller has begun.
    package static func compute(
        _ request: ReferenceRequest, model: ModelDefinition, on connection: DatabaseConnection
    ) throws(DatabaseError) {
        try connection.query(
            Statement(
                "reference.request",
                """
                create temporary table reference_request (
                    run integer, ledger_batch integer not null, only_municipality smallint, only_fiscal_year smallint,
                    posting_count_max bigint
                ) on commit drop
                """))
        try connection.query(
            Statement("reference.fill_request", "insert into pg_temp.reference_request values ($1, $2, $3, $4, $5)"),
            [
                optional(request.run), .number(request.ledgerBatch), optional(request.municipality),
                optional(request.fiscalYear), optional(request.postingCountMax),
            ])
        try connection.query(
            Statement("reference.model", "create temporary table reference_model (model jsonb not null) on commit drop")
        )
        try connection.query(
            Statement("reference.fill_model", "insert into pg_temp.reference_model values ($1)"),
            [.text(ModelJson(model).text)])
        for script in ReferenceScript.all { try connection.runScript(script) }
    }

    private static func optional(_ number: Int?) -> Parameter {
        number.map { .number($0) } ?? .null
    }
}
