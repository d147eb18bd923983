-- In which municipalities somebody is: readers ask this first, so that the planner has a municipality to start from.
create view published.slot with (security_barrier) as
select s.municipality, s.fiscal_year, s.run, s.citizen, s.family, s.initiative, s.cluster
from published.partition p
join run.slot s on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.run = p.run;
comment on view published.slot is 'one row per slot of the current generation: of the enrolled, and of others with cost';

grant select on published.slot to omkost_reader, omkost_batch;
