-- A row where somebody else than the batch can ask what is held about a person.
select r.rolname || ' can ask what is held about a person' as broken
from pg_catalog.pg_roles r
where r.rolname in ('omkost_reader', 'omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.has_function_privilege(r.oid, pg_catalog.to_regprocedure('access.person_rows(integer)'), 'execute')
