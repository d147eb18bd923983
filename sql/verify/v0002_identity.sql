-- A row for every role but omkost_batch that can reach an identity.
select 'omkost_reader can read identity.' || c.relname as broken
from pg_catalog.pg_class c
where c.relnamespace = 'identity'::regnamespace and c.relkind in ('r', 'v')
  and pg_catalog.has_table_privilege('omkost_reader', c.oid, 'select')
union all
select 'omkost_batch cannot read identity.citizen'
where not pg_catalog.has_table_privilege('omkost_batch', 'identity.citizen', 'select')
union all
select 'omkost_batch can change or delete identities'
where pg_catalog.has_table_privilege('omkost_batch', 'identity.citizen', 'update, delete, truncate')
