-- A row where results can be attached to a run that is not under way, or where readers cannot read findings.
select 'run.attach_result_tables does not look at the run' as broken
where pg_catalog.strpos(
    pg_catalog.pg_get_functiondef(pg_catalog.to_regprocedure('run.attach_result_tables(integer, smallint)')::oid),
    'is_active') = 0
union all
select 'published.finding cannot be read by omkost_reader'
where not pg_catalog.has_table_privilege('omkost_reader', 'published.finding', 'select')
