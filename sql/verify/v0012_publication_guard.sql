-- A row where stored results could be changed, or closings could be read by nobody or changed.
select 'run.' || expected.name || ' can be changed' as broken
from (values ('cost_class'), ('slot'), ('allocated_cost')) as expected (name)
where not exists (
    select from pg_catalog.pg_trigger t
    where t.tgrelid = pg_catalog.to_regclass('run.' || expected.name) and t.tgname = 'result_is_kept' and t.tgenabled = 'O')
union all
select 'published.closed_year cannot be read by omkost_reader'
where not pg_catalog.has_table_privilege('omkost_reader', 'published.closed_year', 'select')
union all
select 'omkost_batch can change run.closed_year'
where pg_catalog.has_table_privilege('omkost_batch', 'run.closed_year', 'update, delete, truncate')
