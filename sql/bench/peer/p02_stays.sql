-- The days of every citizen with a family or an enrolment, cut where the slot changes. Everybody else has one slot a year
-- and needs no days.
create unlogged table peer.membership as
select municipality, family, citizen, valid_from, coalesce(valid_to, 'infinity') as valid_to
from ledger.family_member where until is null;

-- One row per enrolment and citizen it counts for; through a family, with the days of the membership.
create unlogged table peer.enrolment as
select municipality, initiative, citizen, arm, starts_on, coalesce(ends_on, 'infinity') as ends_on,
    starts_on as member_from, coalesce(ends_on, 'infinity') as member_to
from ledger.enrolment where until is null and citizen is not null
union all
select e.municipality, e.initiative, m.citizen, e.arm, e.starts_on, coalesce(e.ends_on, 'infinity'), m.valid_from,
    m.valid_to
from ledger.enrolment e
join peer.membership m
    on m.municipality = e.municipality and m.family = e.family
    and m.valid_from <= coalesce(e.ends_on, 'infinity') and e.starts_on <= m.valid_to
where e.until is null;

create unlogged table peer.primary_enrolment as
select distinct on (e.municipality, e.citizen)
    e.municipality, e.citizen, e.initiative, i.cluster, e.arm, e.starts_on, e.ends_on
from peer.enrolment e
join ledger.initiative i on i.municipality = e.municipality and i.initiative = e.initiative and i.until is null
order by e.municipality, e.citizen, e.starts_on, e.initiative, e.arm, e.ends_on;

create unlogged table peer.participation as
select version as participation, municipality, activity, citizen, starts_on,
    coalesce(ends_on, make_date(:last_year, 12, 31)) as ends_on, quantity_thousandths as quantity
from ledger.participation where until is null;

analyze peer.membership;
analyze peer.enrolment;
analyze peer.primary_enrolment;

-- That of 29 February falls on 1 March.
create function peer.anniversary(start date, year int) returns date
language sql immutable parallel safe as $$
    select make_date(year, extract(month from start)::int, 1) + extract(day from start)::int - 1
$$;

create unlogged table peer.stay as
with citizen_year as (
    select municipality, citizen, y.year
    from (
        select municipality, citizen from peer.membership
        union
        select municipality, citizen from peer.primary_enrolment
    ) c, generate_series(:first_year, :last_year) y (year)
    union
    -- A quantity is spread over all its days, those outside the model's years too.
    select municipality, citizen, y.year
    from peer.participation t, generate_series(
        extract(year from t.starts_on)::int, extract(year from t.ends_on)::int) y (year)
),
first_day as (
    select municipality, citizen, year, make_date(year, 1, 1) as day from citizen_year
    union
    select c.municipality, c.citizen, c.year, d.day
    from citizen_year c
    join peer.membership m using (municipality, citizen)
    cross join lateral (values (m.valid_from), (m.valid_to + 1)) d (day)
    where d.day between make_date(c.year, 1, 1) and make_date(c.year, 12, 31)
    union
    select c.municipality, c.citizen, c.year, d.day
    from citizen_year c
    join peer.primary_enrolment e using (municipality, citizen)
    cross join lateral (
        values (e.starts_on), (e.ends_on + 1), (peer.anniversary(e.starts_on, c.year))
    ) d (day)
    where d.day between make_date(c.year, 1, 1) and make_date(c.year, 12, 31)
),
stretch as (
    select municipality, citizen, year, day as first_day,
        coalesce(lead(day) over (partition by municipality, citizen, year order by day) - 1, make_date(year, 12, 31))
            as last_day
    from first_day
),
described as (
    select s.municipality, s.year::smallint as fiscal_year, s.citizen, s.first_day, s.last_day, m.family, e.initiative,
        e.cluster, e.arm,
        case
            when e.starts_on is null then null
            when s.first_day < e.starts_on then 'before'
            when s.first_day <= e.ends_on then 'during'
            else 'after'
        end as phase,
        (s.year - extract(year from e.starts_on)::int
            - (s.first_day < peer.anniversary(e.starts_on, s.year))::int)::smallint as year_offset
    from stretch s
    left join peer.membership m
        on m.municipality = s.municipality and m.citizen = s.citizen
        and s.first_day between m.valid_from and m.valid_to
    left join peer.primary_enrolment e on e.municipality = s.municipality and e.citizen = s.citizen
)
select d.*,
    -- A posting dated outside its fiscal year counts on the year's first or last day.
    case when first_day = make_date(fiscal_year, 1, 1) then '-infinity' else first_day end as posted_from,
    case when last_day = make_date(fiscal_year, 12, 31) then 'infinity' else last_day end as posted_to,
    min(first_day) over (partition by municipality, fiscal_year, citizen, family, phase, year_offset) as slot_day
from described d;
analyze peer.stay;
