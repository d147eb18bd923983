-- A row for every view of an overview that readers cannot read, or that has no barrier.
select 'omkost_reader cannot read published.' || v.name as broken
from (values ('initiative'), ('budget'), ('price_index')) as v (name)
where not coalesce(pg_catalog.has_table_privilege('omkost_reader', pg_catalog.to_regclass('published.' || v.name), 'select'), false)
union all
select 'published.' || c.relname || ' has no security barrier'
from pg_catalog.pg_class c
where c.relnamespace = 'published'::regnamespace and c.relkind = 'v'
  and not coalesce('security_barrier=true' = any (c.reloptions), false)
