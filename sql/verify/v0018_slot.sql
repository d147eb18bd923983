-- A row where readers cannot see the slots, or there is no barrier before them.
select 'omkost_reader cannot read published.slot' as broken
where not coalesce(pg_catalog.has_table_privilege('omkost_reader', pg_catalog.to_regclass('published.slot'), 'select'), false)
union all
select 'published.slot has no security barrier'
where not exists (
    select from pg_catalog.pg_class c
    where c.oid = pg_catalog.to_regclass('published.slot') and 'security_barrier=true' = any (c.reloptions))
