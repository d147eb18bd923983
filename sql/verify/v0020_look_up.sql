-- A row for every way round the log of look-ups.
select 'access.look_up can be changed or read by ' || r.rolname as broken
from pg_catalog.pg_roles r
where r.rolname in ('omkost_batch', 'omkost_reader', 'omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and (pg_catalog.has_table_privilege(r.oid, pg_catalog.to_regclass('access.look_up'), 'select, insert, update, delete, truncate')
      or pg_catalog.has_any_column_privilege(r.oid, pg_catalog.to_regclass('access.look_up'), 'select, insert, update'))
union all
select 'published.' || c.relname || '.' || a.attname || ' shows persons who were not looked up'
from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relnamespace = 'published'::regnamespace and a.attname in ('citizen', 'family', 'slot')
  and c.relname not in ('person_cost', 'person_slot')
union all
select 'published.' || v.name || ' is not held to the log of look-ups'
from (values ('person_cost'), ('person_slot')) as v (name)
where pg_catalog.pg_get_viewdef(pg_catalog.to_regclass('published.' || v.name)) !~ 'access\.opened'
union all
select 'run.published_line can be read by ' || r.rolname
from pg_catalog.pg_roles r
where r.rolname in ('omkost_batch', 'omkost_reader', 'omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.has_table_privilege(r.oid, pg_catalog.to_regclass('run.published_line'), 'select')
union all
select p.oid::regprocedure::text || ' runs as its owner without a search path of its own'
from pg_catalog.pg_proc p
where p.pronamespace in (
        select n.oid from pg_catalog.pg_namespace n
        where n.nspname in ('identity', 'intake', 'ledger', 'run', 'published', 'access'))
  and p.prosecdef and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)
