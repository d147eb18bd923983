-- Slots, numbered in the order in which ties are broken: by CPR number, then by day.
create table peer.slot as
with plain as (
    select b.municipality, b.fiscal_year, b.citizen
    from peer.booking b join peer.account a using (account, fiscal_year)
    where b.citizen is not null and b.slot_day is null and a.reason is null
    union
    select municipality, extract(year from used_on)::smallint, citizen from ledger.service_use where until is null
),
every as (
    select municipality, fiscal_year, citizen, family, initiative, cluster, arm, phase, year_offset, slot_day,
        sum(last_day - first_day + 1)::smallint as day_count
    from peer.stay
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    union all
    select p.*, null, null, null, null, null, null, make_date(fiscal_year, 1, 1),
        make_date(fiscal_year + 1, 1, 1) - make_date(fiscal_year, 1, 1)
    from plain p
    where not exists (
        select from peer.stay s
        where s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.citizen = p.citizen)
)
select row_number() over (order by r.cpr_rank, e.slot_day, e.municipality)::int as slot, e.municipality, e.fiscal_year,
    e.citizen, e.family, e.initiative, e.cluster, e.arm, e.phase, e.year_offset, e.slot_day as first_day, e.day_count
from every e
join identity.citizen_rank r using (citizen);
analyze peer.slot;

-- Which slot a citizen is in on which days.
create unlogged table peer.day_range as
select s.slot, s.municipality, s.fiscal_year, s.citizen, coalesce(t.first_day, s.first_day) as first_day,
    coalesce(t.last_day, s.first_day + s.day_count - 1) as last_day
from peer.slot s
left join peer.stay t
    on t.municipality = s.municipality and t.fiscal_year = s.fiscal_year and t.citizen = s.citizen
    and t.slot_day = s.first_day;
analyze peer.day_range;
