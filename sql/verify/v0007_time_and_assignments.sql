-- A row for each of the two tables that does not keep its history or from which omkost_batch could delete.
select 'ledger.' || c.relname || ' does not keep its history' as broken
from pg_catalog.pg_class c
where c.relnamespace = 'ledger'::regnamespace and c.relname in ('assignment', 'time_entry')
  and not exists (select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history_is_kept')
union all
select 'ledger.' || expected.name || ' is missing'
from (values ('assignment'), ('time_entry')) as expected (name)
where pg_catalog.to_regclass('ledger.' || expected.name) is null
