-- A row for every role or schema of migration 1 that is missing or has rights it must not have.
select 'role ' || expected.name || ' is missing' as broken
from (values ('omkost_owner'), ('omkost_batch'), ('omkost_reader')) as expected (name)
where not exists (select from pg_catalog.pg_roles where rolname = expected.name)
union all
select 'role ' || rolname || ' has more rights than it needs'
from pg_catalog.pg_roles
where rolname in ('omkost_owner', 'omkost_batch', 'omkost_reader') and (rolsuper or rolbypassrls or rolcreaterole)
union all
select 'schema ' || expected.name || ' is missing or not owned by omkost_owner'
from (values ('identity'), ('intake'), ('ledger'), ('run'), ('published')) as expected (name)
where not exists (
    select from pg_catalog.pg_namespace n
    where n.nspname = expected.name and pg_catalog.pg_get_userbyid(n.nspowner) = 'omkost_owner')
union all
select 'omkost_batch may create in schema ' || n.nspname
from pg_catalog.pg_namespace n
where n.nspname in ('identity', 'intake', 'ledger', 'run', 'published')
  and pg_catalog.has_schema_privilege('omkost_batch', n.oid, 'create')
