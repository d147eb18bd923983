-- Published municipalities and years whose account totals do not add up to the reconciliation: must be none.
select r.municipality, r.fiscal_year, r.run
from published.reconciliation r
left join (
    select municipality, fiscal_year, run,
        sum(amount_oere) filter (where status = 'allocated') as allocated,
        sum(amount_oere) filter (where status = 'unallocated') as unallocated,
        sum(amount_oere) filter (where status = 'excluded') as excluded
    from published.account_total group by municipality, fiscal_year, run
) t using (municipality, fiscal_year, run)
where (coalesce(t.allocated, 0), coalesce(t.unallocated, 0), coalesce(t.excluded, 0))
    <> (r.allocated_oere, r.unallocated_oere, r.excluded_oere)
