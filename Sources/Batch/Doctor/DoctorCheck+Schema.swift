import CostModel
import Schema

extension DoctorCheck {
    static let schema = DoctorCheck(
        "schema", "Skema", "Schema",
        .database { database in
            let state = try SchemaMigrator(database.connection).state()
            guard case .current(let version) = state else { return [.problem(DatabaseWords.schemaRefusal(state))] }
            return [.ok("version \(version)")]
        })

    /// Everything about the migrations' objects and rights that is not as they made it.
    static let schemaObjects = DoctorCheck(
        "schema_objects", "Skemaets objekter", "The schema's objects",
        .schema { database in
            // Whoever is not the batch does not see enough to tell.
            guard try lackingRole(database).isEmpty else { return [] }
            let broken = try SchemaMigrator(database.connection).verify()
            return broken.isEmpty
                ? [.ok(BilingualText(da: "som de blev oprettet", en: "as they were made"))]
                : broken.map {
                    .problem(
                        BilingualText(da: "skemaet er ændret: \($0)", en: "the schema was changed: \($0)"),
                        remedy: BilingualText(
                            da: "tag det tilbage, som blev ændret; ellers gendan en sikkerhedskopi",
                            en: "take back what was changed; else restore a backup"))
                }
        })

    /// Whether the batch's work can be done by whoever this is. Before the schema, which nobody else may look at; without
    /// its roles there is no schema either, and that check tells.
    static let role = DoctorCheck(
        "role", "Rolle", "Role",
        .database { database in
            guard try hasRoles(database) else { return [] }
            let lacking = try lackingRole(database)
            return lacking.isEmpty
                ? [.ok("omkost_batch")]
                : lacking.map { .problem(DatabaseWords.refusal(.lacksRole(user: $0, role: "omkost_batch"))) }
        })

    private static func hasRoles(_ database: ExaminedDatabase) throws -> Bool {
        let query = "select rolname from pg_catalog.pg_roles where rolname = 'omkost_batch'"
        return try !database.names("roles", query).isEmpty
    }

    /// Who is connected, if that is nobody who has the batch's rights.
    private static func lackingRole(_ database: ExaminedDatabase) throws -> [String] {
        try database.names(
            "role",
            """
            select current_user::text where not exists (
                select from pg_catalog.pg_roles o
                where o.rolname = 'omkost_batch' and pg_catalog.pg_has_role(current_user, o.oid, 'usage'))
            """)
    }

    /// What a CREATE INDEX CONCURRENTLY leaves when it is killed: it costs time and serves nobody.
    static let invalidIndex = DoctorCheck(
        "invalid_index", "Ugyldige indekser", "Invalid indexes",
        .schema { database in
            let indexes = try database.names(
                "invalid_index",
                """
                select pg_catalog.format('%I.%I', n.nspname, c.relname)
                from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where not (i.indisvalid and i.indisready) and c.relkind = 'i'
                    and pg_catalog.pg_get_userbyid(n.nspowner) = 'omkost_owner'
                order by 1
                """)
            return each(indexes, no: "none") { index in
                .problem(
                    BilingualText(da: "indekset \(index) er ugyldigt", en: "the index \(index) is invalid"),
                    remedy: sql("reindex index concurrently \(index)"))
            }
        })
}
