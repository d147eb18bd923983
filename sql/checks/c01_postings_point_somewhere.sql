-- Postings in force whose account, citizen, family, activity, cost centre or initiative stands nowhere: must be none.
select p.municipality, p.fiscal_year, p.posting
from ledger.posting p
where p.until is null
  and (
      not exists (select from ledger.account a where a.account = p.account)
      or (p.citizen is not null and not exists (select from identity.citizen c where c.citizen = p.citizen))
      or (p.family is not null and not exists (
          select from ledger.family_member f
          where f.municipality = p.municipality and f.family = p.family and f.until is null))
      or (p.activity is not null and not exists (
          select from ledger.activity a
          where a.municipality = p.municipality and a.activity = p.activity and a.until is null))
      or (p.cost_centre is not null and not exists (
          select from ledger.cost_centre c
          where c.municipality = p.municipality and c.cost_centre = p.cost_centre and c.until is null))
      or (p.initiative is not null and not exists (
          select from ledger.initiative i
          where i.municipality = p.municipality and i.initiative = p.initiative and i.until is null)))
