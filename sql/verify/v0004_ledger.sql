-- A row for every fact table without its grain, without the history trigger, or from which omkost_batch could delete.
select 'ledger.' || c.relname || ' does not state its grain' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p')
  and pg_catalog.obj_description(c.oid, 'pg_class') is null
union all
select 'omkost_batch can delete from ledger.' || c.relname
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p')
  and pg_catalog.has_table_privilege('omkost_batch', c.oid, 'delete, truncate')
union all
select 'ledger.' || c.relname || ' does not keep its history'
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'account'
  and not exists (
      select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history_is_kept')
