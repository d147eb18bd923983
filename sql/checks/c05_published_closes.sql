-- Published municipalities and years whose stored lines are not the postings of the ledger they were computed from: must
-- be none.
select p.municipality, p.fiscal_year, p.run
from published.partition p
join run.run r on r.run = p.run
where (
    select coalesce(sum(c.amount_oere), 0) from run.allocated_cost c
    where c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.run = p.run)
  <> (
    select coalesce(sum(l.amount_oere), 0) from ledger.posting l
    where l.municipality = p.municipality and l.fiscal_year = p.fiscal_year
      and l.since <= r.ledger_batch and (l.until is null or l.until > r.ledger_batch))
