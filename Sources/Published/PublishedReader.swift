import CostModel
import Postgres

/// Reads what is published, all of it from one generation: every call within `read` sees the same snapshot.
package struct PublishedReader {
    let connection: DatabaseConnection
    package let state: PublishedState

    /// Opens a transaction on one snapshot and runs `body` in it.
    /// - Throws: `NothingPublished` before the first publication
    package static func read<Answer>(
        _ connection: DatabaseConnection, _ body: (PublishedReader) throws -> Answer
    ) throws -> Answer {
        try connection.transaction(.snapshot) {
            // Held while reading, so that nobody removes results under a reader (`omkost gc`).
            try connection.query(
                Statement("published.lock", "select pg_advisory_xact_lock_shared(hashtextextended('omkost.read', 0))"))
            return try body(PublishedReader(connection))
        }
    }

    private init(_ connection: DatabaseConnection) throws {
        self.connection = connection
        let pointer = Statement(
            "published.state",
            """
            select generation, run, (published_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01',
                (select string_agg(fiscal_year || ' ' || run, ',' order by fiscal_year, run)
                    from (select distinct fiscal_year, run from published.partition) r)
            from published.publication
            """)
        guard let row = try connection.query(pointer).rows.first, let generation = row[0].flatMap({ Int($0) }),
            let run = row[1].flatMap({ Int($0) })
        else { throw NothingPublished() }
        state = PublishedState(
            generation: generation, run: run,
            publishedOn: row[2].flatMap { Int32($0) }.map { CivilDate(dayNumber: $0) },
            parts: (row[3] ?? "").split(separator: ",").compactMap { part in
                let numbers = part.split(separator: " ").compactMap { Int($0) }
                return numbers.count == 2 ? StoredPart(fiscalYear: numbers[0], run: numbers[1]) : nil
            })
    }

    /// Whether this role may see CPR numbers.
    package func mayReadIdentities() throws -> Bool {
        let right = Statement(
            "published.identity_right",
            "select has_schema_privilege('identity', 'usage') and has_table_privilege('identity.citizen', 'select')")
        // A role without the right to the schema cannot even name its tables.
        let schema = Statement("published.identity_schema", "select has_schema_privilege('identity', 'usage')")
        guard try connection.query(schema).onlyRow(of: schema)[0] == "t" else { return false }
        return try connection.query(right).onlyRow(of: right)[0] == "t"
    }

    /// The internal id of a CPR number; nil where nobody has it.
    package func citizen(cpr: CprNumber) throws -> Int32? {
        let lookUp = Statement(
            "published.citizen", "select citizen from identity.citizen where cpr = $1 and source = ''")
        return try connection.query(lookUp, [.text(cpr.digits)]).rows.first?[0].flatMap { Int32($0) }
    }

    /// Rows of text as PostgreSQL gives them.
    package func rows(_ statement: Statement, _ parameters: [Parameter] = []) throws -> [[String?]] {
        try connection.query(statement, parameters).rows
    }
}
