-- A row where extracts could not be kept account of, or values that say who somebody is could be read or changed.
select 'omkost_batch cannot number codes' as broken
where not pg_catalog.has_table_privilege('omkost_batch', 'identity.numbered_code', 'select')
    or not pg_catalog.has_table_privilege('omkost_batch', 'identity.numbered_code', 'insert')
union all
select 'omkost_batch can change or delete numbered codes'
where pg_catalog.has_table_privilege('omkost_batch', 'identity.numbered_code', 'update, delete, truncate')
union all
select 'omkost_reader can read numbered codes'
where pg_catalog.has_any_column_privilege('omkost_reader', 'identity.numbered_code', 'select')
union all
select 'intake.file does not have to add up'
where (select count(*) from pg_catalog.pg_constraint
       where conrelid = 'intake.file'::regclass and conname in ('file_rows_add_up', 'file_money_adds_up')) <> 2
union all
select 'intake.reject_sum is missing'
where pg_catalog.to_regclass('intake.reject_sum') is null
