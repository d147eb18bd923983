-- Stored lines of published runs whose class or slot is missing, or whose slot does not fit their status: must be none.
select c.municipality, c.fiscal_year, c.run, c.slot, c.class
from run.publication_partition p
join run.allocated_cost c
    on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.run = p.run
left join run.cost_class k
    on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run and k.class = c.class
left join run.slot s
    on s.municipality = c.municipality and s.fiscal_year = c.fiscal_year and s.run = c.run and s.slot = c.slot
where k.class is null
   or (k.status = 'allocated') <> (s.slot is not null)
   or (c.slot = 0) <> (k.status <> 'allocated')
