import Postgres

/// A run whose results are stored, with the model it used.
package struct VerifiableRun: Hashable, Sendable {
    package var number: Int
    /// `model.yaml` as it was.
    package var modelText: String

    /// The runs that what is published now consists of, in the order of their numbers; usually one.
    package static func published(_ connection: DatabaseConnection) throws(DatabaseError) -> [VerifiableRun] {
        try runs(
            Statement(
                "verify.published",
                """
                select run, model_text from run.run
                where run in (select p.run from run.publication u join run.publication_partition p using (generation))
                order by run
                """), [], connection)
    }

    /// One run, published or not; nil where there is none of that number, or its results are not kept.
    package static func find(_ run: Int, _ connection: DatabaseConnection) throws(DatabaseError) -> VerifiableRun? {
        try runs(
            Statement(
                "verify.run",
                """
                select run, model_text from run.run r
                where run = $1 and model_text is not null and exists (
                    select from pg_class c
                    where c.relnamespace = 'run'::regnamespace and c.relname ~ ('^allocated_cost_[0-9]+_' || r.run || '$'))
                """), [.number(run)], connection
        ).first
    }

    private static func runs(
        _ statement: Statement, _ parameters: [Parameter], _ connection: DatabaseConnection
    ) throws(DatabaseError) -> [VerifiableRun] {
        try connection.query(statement, parameters).rows.compactMap { row in
            guard let number = row[0].flatMap({ Int($0) }), let text = row[1] else { return nil }
            return VerifiableRun(number: number, modelText: text)
        }
    }
}
