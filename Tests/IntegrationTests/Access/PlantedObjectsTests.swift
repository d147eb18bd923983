import Postgres
import TestSupport
import Testing

/// A database in which everybody may create, as those of earlier versions of PostgreSQL are when they are upgraded, with
/// objects of the names that our SQL uses.
@Suite("planted objects")
struct PlantedObjectsTests {
    /// Every function of these names, over the same arguments; and the operators that compare and add.
    private static let planted = """
        grant all on schema public to public;
        create function public.seen() returns integer language plpgsql as $$
        begin raise exception 'a planted object was used' using errcode = 'SEEN1'; end $$;
        do $do$
        declare
            f record;
        begin
            for f in
                select p.proname, pg_get_function_identity_arguments(p.oid) as arguments, p.prorettype::regtype as answer
                from pg_proc p
                where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and not p.proretset
                  and p.provariadic = 0 and p.proname = any (array['lower', 'upper', 'length', 'now', 'round', 'abs', 'md5',
                    'format', 'current_setting', 'set_config', 'pg_has_role', 'pg_backend_pid', 'clock_timestamp',
                    'pg_try_advisory_lock', 'pg_advisory_unlock', 'hashtextextended', 'quote_literal', 'make_interval',
                    'date_part', 'extract', 'has_table_privilege', 'pg_is_in_recovery', 'to_regclass', 'concat_ws', 'left',
                    'substr', 'replace', 'strpos', 'array_position', 'array_to_string', 'make_date', 'greatest', 'nextval'])
                  and not exists (
                    select from unnest(p.proargtypes::oid[] || p.prorettype) t (oid) join pg_type y using (oid)
                    where y.typtype = 'p')
            loop
                execute format('create function public.%I(%s) returns %s language plpgsql as $$ begin perform public.seen(); end $$',
                    f.proname, f.arguments, f.answer);
            end loop;
            for f in
                select o.oid as number, o.oprname, o.oprleft::regtype as l, o.oprright::regtype as r, o.oprresult::regtype as answer
                from pg_operator o
                where o.oprnamespace = 'pg_catalog'::regnamespace and o.oprname = any (array['=', '<>', '<', '>=', '+', '-', '||'])
                  and o.oprleft = any ('{int2,int4,int8,text,numeric,date}'::regtype[])
                  and o.oprright = any ('{int2,int4,int8,text,numeric,date}'::regtype[])
            loop
                execute format('create function public.%I(%s, %s) returns %s language plpgsql as $$ begin perform public.seen(); end $$',
                    'planted_' || f.number, f.l, f.r, f.answer);
                execute format('create operator public.%s (leftarg = %s, rightarg = %s, function = public.%I)',
                    f.oprname, f.l, f.r, 'planted_' || f.number);
            end loop;
        end $do$;
        create view public.citizen as select public.seen();
        create view public.posting as select public.seen();
        create view public.publication as select public.seen();
        create view public.pg_roles as select public.seen();
        create table public.staged (x integer check (public.seen() is null));
        """

    @Test("none of them is ever used: imports, runs, checks and listings are what they are without them")
    func unused() throws {
        let (clean, planted) = (try TestLedger(), try TestLedger())
        let admin = try planted.database.connect("omkost_admin")
        try admin.run(PlantedObjectsTests.planted)
        let name = planted.database.name
        // As careless as it gets: everybody's sessions look into public first.
        try admin.run("alter database \(name) set search_path = public, pg_catalog")
        let role = try planted.database.makePerson("careless")
        try admin.run(
            "grant omkost_batch to \(role); alter role \(role) in database \(name) set search_path = public, pg_catalog"
        )
        let home = try TemporaryFolder("home")
        func output(_ command: [String], _ ledger: TestLedger, _ role: String) throws -> String {
            let result = try BuiltBinary(home: home.path).run(
                command + ["--database", ledger.database.url(role: role)])
            #expect(result.status == 0, "\(command): \(result.errors)")
            return result.output
        }
        let work = [["import", Dataset.base, "--allow-synthetic", "--quiet"], ["run", "--quiet"]]
        let figures = [
            ["costs", "--by", "municipality,fiscal_year,sector,phase,status,citizen", "--format", "csv"],
            ["reconcile", "--accounts", "--format", "csv"],
        ]
        for command in work + figures {
            #expect(try output(command, planted, role) == output(command, clean, "omkost_batch"))
        }
        for command in [
            ["check"], ["verify"], ["overview", "--municipality", "250"], ["person", "1"], ["access-log"], ["gc"],
        ] {
            _ = try output(command + ["--quiet"], planted, role)
        }
        // They work: a session that looks into public first does use them.
        for text in [
            "select lower('A'::text)", "select 1 + 1", "select * from posting", "select 'a'::text = 'b'::text",
        ] {
            let error = #expect(throws: DatabaseError.self, "\(text)") {
                try admin.run("set search_path = public, pg_catalog; \(text)")
            }
            #expect(error?.sqlState == "SEEN1", "\(text)")
        }
    }
}
