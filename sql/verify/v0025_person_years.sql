-- A row where the net of a person-year is found by a join again.
select 'published.person_year_during joins' as broken
from pg_catalog.pg_proc p
where p.oid = pg_catalog.to_regprocedure('published.person_year_during(smallint, text, text, smallint, smallint, name)')
  and p.prosrc ~ 'left join'
