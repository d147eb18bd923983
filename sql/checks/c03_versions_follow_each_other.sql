-- A posting number in force twice, or two versions in force at once: must be none.
select municipality, fiscal_year, posting
from ledger.posting a
where exists (
    select from ledger.posting b
    where b.municipality = a.municipality and b.fiscal_year = a.fiscal_year and b.posting = a.posting
      and b.ctid <> a.ctid and b.tableoid = a.tableoid
      and int4range(a.since, a.until) && int4range(b.since, b.until))
