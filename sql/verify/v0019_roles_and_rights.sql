-- A row for every group of readers that is missing or has rights it must not have, for every result that is not held to the
-- rights of who asks, and for everything of ours that is for everybody.
select 'role ' || expected.name || ' is missing' as broken
from (values ('omkost_finance'), ('omkost_lead'), ('omkost_evaluator'), ('omkost_migrate')) as expected (name)
where not exists (select from pg_catalog.pg_roles where rolname = expected.name)
union all
select 'role ' || r.rolname || ' has more rights than it needs'
from pg_catalog.pg_roles r
where r.rolname in ('omkost_finance', 'omkost_lead', 'omkost_evaluator', 'omkost_migrate')
  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolcanlogin)
union all
select 'the owner can log in' from pg_catalog.pg_roles where rolname = 'omkost_owner' and rolcanlogin
union all
select r.rolname || ' is a member of ' || g.name
from pg_catalog.pg_roles r cross join (values ('omkost_owner'), ('omkost_batch'), ('omkost_reader')) as g (name)
where r.rolname in ('omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.pg_has_role(r.oid, g.name, 'member')
union all
select expected.name || ' is not held to the rights of who asks'
from (values ('run.publication_partition'), ('run.reconciliation'), ('run.account_total'), ('run.cost_centre_price'),
    ('run.figures'), ('run.approval'), ('run.closed_year'), ('run.finding'), ('run.cost_class'), ('run.allocated_cost'),
    ('run.slot'), ('run.year_summary'), ('run.worked_hours'), ('run.caseload'), ('ledger.municipality'),
    ('ledger.budget'), ('ledger.initiative')) as expected (name)
where not exists (
    select from pg_catalog.pg_class c
    where c.oid = pg_catalog.to_regclass(expected.name) and c.relrowsecurity and c.relforcerowsecurity)
union all
select expected.name || ' has other policies than it should'
from (values ('run.publication_partition'), ('run.reconciliation'), ('run.account_total'), ('run.cost_centre_price'),
    ('run.figures'), ('run.approval'), ('run.closed_year'), ('run.finding'), ('run.cost_class'), ('run.allocated_cost'),
    ('run.slot'), ('run.year_summary'), ('run.worked_hours'), ('run.caseload'), ('ledger.municipality'),
    ('ledger.budget'), ('ledger.initiative')) as expected (name)
where (select array_agg(p.polname::text order by p.polname) from pg_catalog.pg_policy p
    where p.polrelid = pg_catalog.to_regclass(expected.name)) is distinct from array['batch', 'own']
union all
select 'everybody may execute ' || p.oid::regprocedure::text
from pg_catalog.pg_proc p
where p.pronamespace in (
        select n.oid from pg_catalog.pg_namespace n
        where n.nspname in ('identity', 'intake', 'ledger', 'run', 'published', 'access'))
  and pg_catalog.has_function_privilege('public', p.oid, 'execute')
union all
select r.rolname || ' can read ' || c.oid::regclass::text
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join pg_catalog.pg_roles r
where n.nspname in ('identity', 'intake', 'ledger', 'run', 'access') and c.relkind in ('r', 'p', 'v')
  and r.rolname in ('omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.has_any_column_privilege(r.oid, c.oid, 'select')
union all
select 'everybody may create in schema ' || n.nspname
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_' and pg_catalog.has_schema_privilege('public', n.oid, 'create')
