-- The postings, read once and summed by all that matters later; codes that are missing are empty, so that they join.
create unlogged table peer.booking as
select p.municipality, p.fiscal_year, p.account, p.citizen, s.slot_day, coalesce(p.family, '') as family,
    coalesce(p.activity, '') as activity, coalesce(p.cost_centre, '') as cost_centre,
    coalesce(p.initiative, '') as initiative, sum(p.amount_oere)::bigint as amount_oere
from ledger.posting p
left join peer.stay s
    on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.citizen = p.citizen
    and coalesce(p.served_on, p.posted_on) between s.posted_from and s.posted_to
where p.until is null and p.fiscal_year between :first_year and :last_year
group by p.municipality, p.fiscal_year, p.account, p.citizen, s.slot_day, p.family, p.activity, p.cost_centre, p.initiative;
analyze peer.booking;
