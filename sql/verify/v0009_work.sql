-- A row for each of the four tables that is missing, does not keep its history, or that omkost_batch cannot fill.
select 'ledger.' || c.relname || ' does not keep its history' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relname in ('employment', 'meeting', 'work_hours', 'work_category')
  and not exists (select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history_is_kept')
union all
select 'ledger.' || expected.name || ' is missing'
from (values ('employment'), ('meeting'), ('work_hours'), ('work_category')) as expected (name)
where pg_catalog.to_regclass('ledger.' || expected.name) is null
union all
select 'omkost_batch cannot add to ledger.' || c.relname
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relname in ('employment', 'meeting', 'work_hours', 'work_category')
  and not (
      pg_catalog.has_table_privilege('omkost_batch', c.oid, 'select')
      and pg_catalog.has_table_privilege('omkost_batch', c.oid, 'insert')
      and pg_catalog.has_column_privilege('omkost_batch', c.oid, 'until', 'update'))
