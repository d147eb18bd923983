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
        try IdentityReader(connection).isAllowed()
    }

    /// Rows of text as PostgreSQL gives them.
    package func rows(_ statement: Statement, _ parameters: [Parameter] = []) throws -> [[String?]] {
        try connection.query(statement, parameters).rows
    }
}
