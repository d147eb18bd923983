-- A row where the prices of cost centres cannot be read by readers, or could be changed.
select 'published.cost_centre_price cannot be read by omkost_reader' as broken
where not pg_catalog.has_table_privilege('omkost_reader', 'published.cost_centre_price', 'select')
union all
select 'omkost_batch can change run.cost_centre_price'
where pg_catalog.has_table_privilege('omkost_batch', 'run.cost_centre_price', 'update, delete, truncate')
