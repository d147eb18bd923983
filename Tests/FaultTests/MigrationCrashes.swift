import Foundation

/// `omkost migrate` dies at its N-th call of a kind, on an empty database, until it comes through alive.
///
/// After each death: whoever comes before the schema is whole is refused, and a second `migrate` makes the schema that an
/// undisturbed one makes, to the last right and comment.
struct MigrationCrashes {
    static let full = faults { _ in 1 }
    /// A few, for `make test`: in the first step, in the middle, and near the end.
    static let sampled = faults { call in call == "sendto" ? 67 : nil }

    private static func faults(_ step: @escaping @Sendable (String) -> Int?) -> [Fault] {
        ["sendto", "recvfrom"].compactMap { call in
            guard let stride = step(call) else { return nil }
            return Fault(
                "migrate/\(call)", bounded: true,
                "SIGKILL at \(stride == 1 ? "every" : "each \(stride)th") \(call) of migrate",
                expect: "steps whole or absent; then as undisturbed"
            ) { try MigrationCrashes(bench: $0, call: call).run(step: stride) }
        }
    }

    let bench: Bench
    let call: String

    /// - Returns: how many points there were, and after how many steps the deaths were
    private func run(step: Int) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        let golden = try schema(Scene(bench, database: "empty"))
        let all = try Scene(bench, database: "empty").sql("select count(*) from migration.applied")
        var (point, steps) = (1, [String]())
        while point < 5_000 {
            let scene = Scene(bench, database: "bare_\(call)_\(point)")
            try bench.server.sql("create database \(scene.database) template template0")
            let ending = try scene.run(
                ["migrate"], role: "omkost_admin",
                under: [
                    "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                    "inject=\(call):signal=KILL:when=\(point)",
                ])
            try scene.expectLocksFreed()
            let applied = try applied(scene)
            let early = try scene.run(["runs"]).code
            try expect(early == (applied == all ? 0 : 78), "\(early) after \(applied ?? "no") steps")
            try scene.sound(["migrate"], role: "omkost_admin")
            try expect(try schema(scene) == golden, "another schema after a death at \(call) \(point)")
            try scene.sound(["runs"])
            try scene.drop()
            guard ending.code == 137 else {
                try expect(ending.code == 0, "ended with \(ending.code): \(ending.errors.suffix(200))")
                return "\(steps.count) points, after \(steps.joined(separator: ", ")) steps"
            }
            steps.append(applied ?? "no")
            point += step
        }
        throw Deviation(seen: "no end after \(point) points")
    }

    /// How many steps are recorded; nil before there is a record.
    private func applied(_ scene: Scene) throws -> String? {
        guard try scene.sql("select to_regclass('migration.applied') is not null") == "t" else { return nil }
        return try scene.sql("select count(*) from migration.applied")
    }

    /// Everything that the steps make, with owners, rights and comments, as one hash.
    private func schema(_ scene: Scene) throws -> String? {
        try scene.sql(
            """
            with ours as (select * from pg_namespace where nspname !~ '^(pg_|information_schema)')
            select md5(string_agg(line, chr(10) order by line collate "C")) from (
                select concat_ws(' ', 'schema', nspname, nspowner::regrole, nspacl, obj_description(oid, 'pg_namespace'))
                from ours
                union all
                select concat_ws(' ', 'relation', oid::regclass, relkind, relowner::regrole, relacl, reloptions,
                    relrowsecurity, relforcerowsecurity, obj_description(oid, 'pg_class'),
                    case relkind when 'v' then pg_get_viewdef(oid) when 'i' then pg_get_indexdef(oid) end)
                from pg_class where relnamespace in (select oid from ours)
                union all
                select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
                    attacl, col_description(attrelid, attnum))
                from pg_attribute where not attisdropped and attnum > 0
                    and attrelid in (select oid from pg_class where relnamespace in (select oid from ours))
                union all
                select concat_ws(' ', 'function', oid::regprocedure, proowner::regrole, prosecdef, proacl, proconfig, prosrc)
                from pg_proc where pronamespace in (select oid from ours)
                union all
                select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace in (select oid from ours)
                union all
                select concat_ws(' ', 'trigger', tgrelid::regclass, tgname, pg_get_triggerdef(oid)) from pg_trigger
                where not tgisinternal
                union all
                select concat_ws(' ', 'policy', polrelid::regclass, polname, polroles::regrole[], polcmd,
                    pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
                from pg_policy
                union all
                select concat_ws(' ', 'default', defaclrole::regrole, defaclobjtype, defaclacl) from pg_default_acl
                union all
                select concat_ws(' ', 'step', version, name, checksum) from migration.applied
            ) x (line)
            """)
    }
}
