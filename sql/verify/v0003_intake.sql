-- A row for every table of the schema intake without a stated grain, or whose rows omkost_batch could change.
select 'intake.' || c.relname || ' does not state its grain' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'intake'::regnamespace and c.relkind = 'r'
  and pg_catalog.obj_description(c.oid, 'pg_class') is null
union all
select 'omkost_batch can change intake.' || c.relname
from pg_catalog.pg_class c
where c.relnamespace = 'intake'::regnamespace and c.relkind = 'r'
  and pg_catalog.has_table_privilege('omkost_batch', c.oid, 'update, delete, truncate')
