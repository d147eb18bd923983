-- A row where worked hours or caseload cannot be read by readers, or could be changed.
select 'published.' || expected.name || ' cannot be read by omkost_reader' as broken
from (values ('worked_hours'), ('caseload')) as expected (name)
where not pg_catalog.has_table_privilege('omkost_reader', 'published.' || expected.name, 'select')
union all
select 'omkost_batch can change run.' || expected.name
from (values ('worked_hours'), ('caseload')) as expected (name)
where pg_catalog.has_table_privilege('omkost_batch', 'run.' || expected.name, 'update, delete, truncate')
