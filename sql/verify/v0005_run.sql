-- A row for everything about runs that is not as migration 5 makes it.
select 'run.' || c.relname || ' does not state its grain' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'run'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and pg_catalog.obj_description(c.oid, 'pg_class') is null
union all
select 'there is not exactly one publication row'
where (select count(*) from run.publication) <> 1
union all
select 'a function of the schema run may be executed by everybody: ' || p.proname
from pg_catalog.pg_proc p
where p.pronamespace = 'run'::regnamespace and p.prosecdef
  and exists (select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a where a.grantee = 0)
