-- A row for every way to what explanations are made of that is not the log's.
select 'explained.' || c.relname || ' can be read by ' || r.rolname as broken
from pg_catalog.pg_class c cross join pg_catalog.pg_roles r
where c.relnamespace = 'explained'::regnamespace and c.relkind = 'v'
  and r.rolname in ('omkost_reader', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.has_any_column_privilege(r.oid, c.oid, 'select')
union all
select 'explained.' || c.relname || ' has no barrier'
from pg_catalog.pg_class c
where c.relnamespace = 'explained'::regnamespace and c.relkind = 'v'
  and not coalesce(c.reloptions @> array['security_barrier=true'], false)
union all
select 'explained.' || c.relname || '.' || a.attname || ' is text that people wrote'
from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relnamespace = 'explained'::regnamespace and a.attname in ('posting_text', 'name', 'cpr')
union all
select 'explained.' || c.relname || ' is not held to rights and to the log of look-ups'
from pg_catalog.pg_class c
where c.relnamespace = 'explained'::regnamespace and c.relkind = 'v'
  and c.relname not in ('municipality', 'model', 'account', 'citizen_rank')
  and not (pg_catalog.pg_get_viewdef(c.oid) ~ 'access\.opened' and pg_catalog.pg_get_viewdef(c.oid) ~ 'access\.sight')
