-- A row where the batch cannot write down its steps, could move a step to another run, or where readers could write one.
select 'omkost_batch cannot write run.step' as broken
where not (
    pg_catalog.has_table_privilege('omkost_batch', 'run.step', 'insert')
    and pg_catalog.has_column_privilege('omkost_batch', 'run.step', 'duration_ms', 'update'))
union all
select 'omkost_batch can change whose a row of run.step is'
where pg_catalog.has_column_privilege('omkost_batch', 'run.step', 'run', 'update')
    or pg_catalog.has_column_privilege('omkost_batch', 'run.step', 'step', 'update')
    or pg_catalog.has_table_privilege('omkost_batch', 'run.step', 'delete, truncate')
union all
select 'published.' || expected.name || ' is missing'
from (values ('step'), ('run_finding'), ('run_file'), ('run_publication')) as expected (name)
where pg_catalog.to_regclass('published.' || expected.name) is null
