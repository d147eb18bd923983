-- A row where approvals cannot be read by readers, could be changed, or could be given by a reader.
select 'published.approval cannot be read by omkost_reader' as broken
where not pg_catalog.has_table_privilege('omkost_reader', 'published.approval', 'select')
union all
select 'omkost_batch can change run.approval'
where pg_catalog.has_table_privilege('omkost_batch', 'run.approval', 'update, delete, truncate')
union all
select 'omkost_reader can write run.approval'
where pg_catalog.has_table_privilege('omkost_reader', 'run.approval', 'insert')
