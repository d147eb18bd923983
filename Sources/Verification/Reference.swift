import CostModel
import Postgres

/// The second opinion: every line of a run computed once more in SQL, by sets over `numeric`, inside PostgreSQL.
///
/// It shares no line of code with the engine, and is far slower. Everything it makes is temporary, in `pg_temp`, and gone
/// when the caller's transaction ends; it needs no rights but those of `omkost_batch`.
package enum Reference {
    /// Computes from the ledger alone; nothing that a run has stored is looked at.
    ///
    /// Leaves `pg_temp.reference_published_line` for the rest of the transaction that the caller has begun.
    package static func compute(
        _ request: ReferenceRequest, model: ModelDefinition, on connection: DatabaseConnection
    ) throws(DatabaseError) {
        try connection.runScript(
            Statement(
                "reference.tables",
                """
                create temporary table reference_request (
                    run integer, ledger_batch integer not null, posting_count_max bigint
                ) on commit drop;
                create temporary table reference_asked (
                    municipality smallint not null, fiscal_year smallint not null, posting_count bigint not null
                ) on commit drop;
                create temporary table reference_model (model jsonb not null) on commit drop
                """))
        try connection.query(
            Statement("reference.fill_request", "insert into pg_temp.reference_request values ($1, $2, $3)"),
            [optional(request.run), .number(request.ledgerBatch), optional(request.postingCountMax)])
        try ask(request, model, connection)
        try connection.query(
            Statement("reference.fill_model", "insert into pg_temp.reference_model values ($1)"),
            [.text(ModelJson(model).text)])
        for script in ReferenceScript.computing { try connection.runScript(script) }
    }

    /// Holds what was computed against what the run has stored by now: leaves `pg_temp.reference_difference`.
    package static func compare(on connection: DatabaseConnection) throws(DatabaseError) {
        try connection.runScript(ReferenceScript.comparing)
    }

    private static func ask(
        _ request: ReferenceRequest, _ model: ModelDefinition, _ connection: DatabaseConnection
    ) throws(DatabaseError) {
        let (source, parameters) = source(request, model)
        try connection.query(
            Statement("reference.fill_asked", "insert into pg_temp.reference_asked \(source)"), parameters)
    }

    /// What is asked, as a query of municipality, fiscal year and number of postings.
    private static func source(_ request: ReferenceRequest, _ model: ModelDefinition) -> (String, [Parameter]) {
        if let asked = request.asked {
            return (
                "select * from unnest($1::smallint[], $2::smallint[], $3::bigint[])",
                [
                    .integers(asked.map { Int64($0.municipality) }),
                    .integers(asked.map { Int64($0.fiscalYear.number) }),
                    .integers(asked.map { Int64($0.total.rows) }),
                ]
            )
        }
        if let run = request.run {
            return (
                "select municipality, fiscal_year, posting_count from run.reconciliation where run = $1", [.number(run)]
            )
        }
        return (
            """
            select municipality, fiscal_year, count(*) from ledger.posting
            where since <= $1 and (until is null or until > $1) and fiscal_year between $2 and $3
            group by municipality, fiscal_year
            """,
            [.number(request.ledgerBatch), .number(model.firstYear.number), .number(model.lastYear.number)]
        )
    }

    private static func optional(_ number: Int?) -> Parameter {
        number.map { .number($0) } ?? .null
    }
}
