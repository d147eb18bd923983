import Postgres

/// Brings the schema up to date, and says what it is.
package struct SchemaMigrator {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// Applies what is missing, each step in a transaction of its own, under a lock that two migrators wait for in turn.
    /// If the process dies half-way, the step it died in is rolled back and the next call goes on there.
    /// - Returns: the versions applied.
    package func migrate() throws -> [Int] {
        try migrate(through: Int.max)
    }

    /// As above, no further than a version: what a database of an earlier version of the program is like.
    func migrate(through last: Int) throws -> [Int] {
        try takeLock()
        defer { releaseLock() }
        try connection.runScript(SchemaMigrator.history)
        switch try state() {
        case .current, .newer, .drifted:
            return []
        case .missing:
            return try apply(after: 0, through: last)
        case .older(let found, _):
            return try apply(after: found, through: last)
        }
    }

    package func state() throws(DatabaseError) -> SchemaState {
        let exists = Statement(
            "schema.exists",
            "select pg_catalog.has_table_privilege(c.oid, 'select') from pg_catalog.pg_class c "
                + "where c.oid = pg_catalog.to_regclass('migration.applied')", patience: .short)
        guard try connection.query(exists).rows.first?.first == "t" else { return .missing }
        let applied = try connection.query(
            Statement(
                "schema.applied", "select version, name, checksum from migration.applied order by version",
                patience: .short))
        let known = Migration.checksums
        for (row, expected) in zip(applied.rows, known) where row[2] != expected.checksum {
            return .drifted(
                name: row[1] ?? "", recorded: String((row[2] ?? "").prefix(12)),
                found: String(expected.checksum.prefix(12)))
        }
        if applied.rows.isEmpty { return .missing }
        if applied.rows.count < known.count { return .older(found: applied.rows.count, needed: known.count) }
        if applied.rows.count > known.count { return .newer(found: applied.rows.count, known: known.count) }
        return .current(version: known.count)
    }

    /// Everything the verification scripts find broken; empty when the schema is as the migrations made it.
    package func verify() throws(DatabaseError) -> [String] {
        var broken: [String] = []
        for migration in Migration.all {
            let script = Statement("schema.verify.\(migration.version)", migration.verification)
            broken += try connection.query(script).rows.compactMap { $0.first ?? nil }
        }
        return broken
    }

    private static let history = Statement(
        "schema.history",
        """
        create schema if not exists migration;
        create table if not exists migration.applied (
            version integer primary key,
            name text not null,
            checksum text not null,
            applied_at timestamptz not null default clock_timestamp()
        );
        comment on table migration.applied is 'one row per step of the schema that was applied';
        """)

    private func apply(after version: Int, through last: Int) throws -> [Int] {
        var applied: [Int] = []
        for (migration, checksum) in Migration.checksums where migration.version > version && migration.version <= last
        {
            try connection.transaction(.readCommitted) {
                try connection.query(Statement("schema.lock_timeout", "set local lock_timeout = '5s'"))
                if migration.version > 1 {
                    // The first step makes the owner; from then on everything belongs to it.
                    try connection.query(Statement("schema.owner", "set local role omkost_owner"))
                }
                try connection.runScript(Statement("schema.apply.\(migration.version)", migration.text))
                try connection.query(Statement("schema.reset_role", "reset role"))
                try connection.query(
                    Statement(
                        "schema.record", "insert into migration.applied (version, name, checksum) values ($1, $2, $3)"),
                    [.number(migration.version), .text(migration.name), .text(checksum)])
                if migration.version == 1 {
                    try connection.runScript(
                        Statement(
                            "schema.grant_history",
                            "grant usage on schema migration to omkost_batch, omkost_reader; "
                                + "grant select on migration.applied to omkost_batch, omkost_reader;"))
                }
            }
            applied.append(migration.version)
        }
        return applied
    }

    /// Tries once a tenth of a second, for a minute: a lock waited for inside a transaction could deadlock with the other
    /// migrator's own work.
    private func takeLock() throws {
        let attempt = Statement(
            "schema.lock", "select pg_catalog.pg_try_advisory_lock(pg_catalog.hashtextextended('omkost.schema', 0))",
            patience: .short)
        for _ in 0..<600 {
            if try connection.query(attempt).onlyRow(of: attempt).first == "t" { return }
            try connection.query(Statement("schema.wait", "select pg_catalog.pg_sleep(0.1)", patience: .short))
        }
        throw DatabaseError(.refused, sqlState: "55P03", statement: "schema.lock")
    }

    private func releaseLock() {
        let release = Statement(
            "schema.unlock", "select pg_catalog.pg_advisory_unlock(pg_catalog.hashtextextended('omkost.schema', 0))")
        do {
            try connection.query(release)
        } catch {
            // The connection is gone, and the lock with it.
            return
        }
    }
}
