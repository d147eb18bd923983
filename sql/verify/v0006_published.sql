-- A row for every published view that is not a security barrier or shows what a reader must not see.
select 'published.' || c.relname || ' is not a security barrier' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'published'::regnamespace and c.relkind = 'v'
  and not coalesce(c.reloptions @> array['security_barrier=true'], false)
  and not coalesce(c.reloptions @> array['security_barrier'], false)
union all
select 'published.' || c.relname || ' cannot be read by omkost_reader'
from pg_catalog.pg_class c
where c.relnamespace = 'published'::regnamespace and c.relkind = 'v'
  and not pg_catalog.has_table_privilege('omkost_reader', c.oid, 'select')
union all
select 'omkost_reader can read ' || c.oid::regclass::text
from pg_catalog.pg_class c
where c.relnamespace in ('identity'::regnamespace, 'intake'::regnamespace, 'ledger'::regnamespace, 'run'::regnamespace)
  and c.relkind in ('r', 'p', 'v') and pg_catalog.has_table_privilege('omkost_reader', c.oid, 'select')
union all
select 'published.' || c.relname || '.' || a.attname || ' shows a CPR number'
from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relnamespace = 'published'::regnamespace and a.attname like '%cpr%'
