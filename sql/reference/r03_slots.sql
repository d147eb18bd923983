-- Section 2: on which slot every day of every citizen lies.

create temporary table reference_municipality on commit drop as
select distinct municipality from pg_temp.reference_partition;

-- The order in which ties are broken: that of the numbers, in which deleted persons keep their place. The numbers themselves
-- stay where they are.
create temporary table reference_citizen on commit drop as
select citizen, cpr_rank as cpr_order from identity.citizen_rank;

create temporary table reference_membership on commit drop as
select m.municipality, m.family, m.citizen, m.valid_from, coalesce(m.valid_to, 'infinity') as valid_to
from pg_temp.reference_request q
join ledger.family_member m on m.since <= q.ledger_batch and (m.until is null or m.until > q.ledger_batch)
join pg_temp.reference_municipality using (municipality);

-- One row per citizen and enrolment that counts for the citizen, with its own days; through a family, also the days of
-- the membership.
create temporary table reference_enrolment on commit drop as
with enrolment as (
    select e.municipality, e.initiative, e.citizen, e.family, e.starts_on, coalesce(e.ends_on, 'infinity') as ends_on,
        e.arm
    from pg_temp.reference_request q
    join ledger.enrolment e on e.since <= q.ledger_batch and (e.until is null or e.until > q.ledger_batch)
    join pg_temp.reference_municipality using (municipality)
)
select municipality, initiative, citizen, starts_on, ends_on, arm, starts_on as member_from, ends_on as member_to
from enrolment where citizen is not null
union all
select e.municipality, e.initiative, m.citizen, e.starts_on, e.ends_on, e.arm, m.valid_from, m.valid_to
from enrolment e
join pg_temp.reference_membership m
    on m.municipality = e.municipality and m.family = e.family
    and m.valid_from <= e.ends_on and e.starts_on <= m.valid_to;

create temporary table reference_primary_enrolment on commit drop as
select distinct on (e.municipality, e.citizen)
    e.municipality, e.citizen, e.initiative, i.cluster, e.arm, e.starts_on, e.ends_on
from pg_temp.reference_enrolment e
cross join pg_temp.reference_request q
join ledger.initiative i
    on i.municipality = e.municipality and i.initiative = e.initiative
    and i.since <= q.ledger_batch and (i.until is null or i.until > q.ledger_batch)
order by e.municipality, e.citizen, e.starts_on, e.initiative collate "C", e.arm collate "C", e.ends_on;

-- Participation rows in force; one without quantity and end runs to the end of the model's years.
create temporary table reference_participation on commit drop as
select p.version as participation, p.municipality, p.activity, p.citizen, p.starts_on,
    coalesce(p.ends_on, (select make_date((model ->> 'last_year')::int, 12, 31) from pg_temp.reference_model))
        as ends_on,
    p.quantity_thousandths
from pg_temp.reference_request q
join ledger.participation p on p.since <= q.ledger_batch and (p.until is null or p.until > q.ledger_batch)
join pg_temp.reference_municipality using (municipality);

-- Calendar years in which slots are needed: where there may be cost or weight, and every year that a participation with
-- a quantity reaches into, for its quantity is spread over all its days.
create temporary table reference_citizen_year on commit drop as
select municipality, citizen, fiscal_year::int as year from pg_temp.reference_traced
union
select p.municipality, m.citizen, p.fiscal_year
from pg_temp.reference_partition p join pg_temp.reference_membership m using (municipality)
where m.valid_from <= make_date(p.fiscal_year, 12, 31) and m.valid_to >= make_date(p.fiscal_year, 1, 1)
union
select p.municipality, e.citizen, p.fiscal_year
from pg_temp.reference_partition p join pg_temp.reference_enrolment e using (municipality)
where e.starts_on <= make_date(p.fiscal_year, 12, 31) and e.ends_on >= make_date(p.fiscal_year, 1, 1)
union
select t.municipality, t.citizen, y.year
from pg_temp.reference_participation t,
    generate_series(extract(year from t.starts_on)::int, extract(year from t.ends_on)::int) y (year)
where t.quantity_thousandths is not null or exists (
    select from pg_temp.reference_partition p where p.municipality = t.municipality and p.fiscal_year = y.year)
union
select p.municipality, u.citizen, p.fiscal_year
from pg_temp.reference_partition p
cross join pg_temp.reference_request q
join ledger.service_use u
    on u.municipality = p.municipality and extract(year from u.used_on) = p.fiscal_year
    and u.since <= q.ledger_batch and (u.until is null or u.until > q.ledger_batch)
union
select p.municipality, t.citizen, p.fiscal_year
from pg_temp.reference_partition p
cross join pg_temp.reference_request q
join ledger.time_entry t
    on t.municipality = p.municipality and extract(year from t.worked_on) = p.fiscal_year and t.citizen is not null
    and t.since <= q.ledger_batch and (t.until is null or t.until > q.ledger_batch)
union
select p.municipality, a.citizen, p.fiscal_year
from pg_temp.reference_partition p
cross join pg_temp.reference_request q
join ledger.assignment a
    on a.municipality = p.municipality and a.starts_on <= make_date(p.fiscal_year, 12, 31)
    and (a.ends_on is null or a.ends_on >= make_date(p.fiscal_year, 1, 1))
    and a.since <= q.ledger_batch and (a.until is null or a.until > q.ledger_batch);

analyze pg_temp.reference_membership;
analyze pg_temp.reference_primary_enrolment;
analyze pg_temp.reference_citizen_year;

-- The day on which a year's anniversary of a start falls; that of 29 February falls on 1 March.
create or replace function pg_temp.reference_anniversary(start date, year int) returns date
language sql immutable parallel safe as $$
    select case
        when extract(month from start) = 2 and extract(day from start) = 29
            then (make_date(year, 2, 28) + interval '1 day')::date
        else make_date(year, extract(month from start)::int, extract(day from start)::int)
    end
$$;

-- Stretches of days of a calendar year in which nothing changes for the citizen.
create temporary table reference_stretch on commit drop as
with first_day as (
    select municipality, citizen, year, make_date(year, 1, 1) as day from pg_temp.reference_citizen_year
    union
    select y.municipality, y.citizen, y.year, d.day
    from pg_temp.reference_citizen_year y
    join pg_temp.reference_membership m using (municipality, citizen)
    cross join lateral (values (m.valid_from), (m.valid_to + 1)) d (day)
    where extract(year from d.day) = y.year
    union
    select y.municipality, y.citizen, y.year, d.day
    from pg_temp.reference_citizen_year y
    join pg_temp.reference_primary_enrolment e using (municipality, citizen)
    cross join lateral (
        values (e.starts_on), (e.ends_on + 1), (pg_temp.reference_anniversary(e.starts_on, y.year))
    ) d (day)
    where extract(year from d.day) = y.year
)
select municipality, citizen, year, day as first_day,
    coalesce(lead(day) over (partition by municipality, citizen, year order by day) - 1, make_date(year, 12, 31))
        as last_day
from first_day;

-- The stretches with what they are a stretch of. A slot is told by the first day of the year on which the citizen is in
-- it, which is also the last of the tie-breaks.
create temporary table reference_day_range on commit drop as
with described as (
    select s.municipality, s.citizen, s.year, s.first_day, s.last_day, m.family, e.initiative, e.cluster, e.arm,
        case
            when e.starts_on is null then null
            when s.first_day < e.starts_on then 'before'
            when s.first_day <= e.ends_on then 'during'
            else 'after'
        end as phase,
        s.year - extract(year from e.starts_on)::int
            - (s.first_day < pg_temp.reference_anniversary(e.starts_on, s.year))::int as year_offset
    from pg_temp.reference_stretch s
    left join pg_temp.reference_membership m
        on m.municipality = s.municipality and m.citizen = s.citizen
        and s.first_day between m.valid_from and m.valid_to
    left join pg_temp.reference_primary_enrolment e
        on e.municipality = s.municipality and e.citizen = s.citizen
)
select d.*, min(first_day) over (partition by municipality, citizen, year, family, phase, year_offset) as slot_first_day
from described d;

create temporary table reference_slot on commit drop as
select row_number() over () as slot, s.*, c.cpr_order
from (
    select municipality, year, citizen, family, initiative, cluster, arm, phase, year_offset,
        slot_first_day as first_day, sum(last_day - first_day + 1) as day_count
    from pg_temp.reference_day_range
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
) s
join pg_temp.reference_citizen c using (citizen);

-- One row per stretch: the slot it belongs to.
create temporary table reference_slot_range on commit drop as
select s.slot, r.municipality, r.citizen, r.year, r.first_day, r.last_day
from pg_temp.reference_day_range r
join pg_temp.reference_slot s
    on s.municipality = r.municipality and s.year = r.year and s.citizen = r.citizen and s.first_day = r.slot_first_day;

analyze pg_temp.reference_slot;
analyze pg_temp.reference_slot_range;
