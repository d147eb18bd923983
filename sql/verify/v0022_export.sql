-- A row where exports could be changed, or read by whom they are not for.
select 'export.' || t.name || ' can be changed' as broken
from (values ('version'), ('suppressed_cell'), ('delivery')) t (name)
where not exists (
    select from pg_catalog.pg_trigger g
    where g.tgrelid = pg_catalog.to_regclass('export.' || t.name) and g.tgname = 'export_is_kept' and g.tgenabled <> 'D')
union all
select 'the rule of disclosure can be read by evaluators'
where pg_catalog.has_any_column_privilege('omkost_evaluator', pg_catalog.to_regclass('export.version'), 'select')
union all
select 'export.register has no security barrier'
where not exists (
    select from pg_catalog.pg_class c
    where c.oid = pg_catalog.to_regclass('export.register') and 'security_barrier=true' = any (c.reloptions))
