-- Section 3: what each driver spreads by. One row per base and slot with a positive weight; a base is told by
-- partition, driver, `within` (for `expense`, else empty) and target (empty for one that looks at the whole
-- municipality).

create temporary table reference_base (
    municipality smallint not null,
    fiscal_year smallint not null,
    driver text not null,
    within text not null,
    target text collate "C" not null,
    slot bigint not null,
    weight numeric not null check (weight > 0)
) on commit drop;

-- One row per pool and rule that matches it; `target` is null for a driver on a link that it is not for.
create temporary table reference_attempt on commit drop as
select p.pool, p.municipality, p.fiscal_year, m.place, r.rule, r.name, r.grade, r.driver,
    case r.driver when 'expense' then r.within else '' end as within,
    case
        when r.driver = 'members' and p.link = 'family' then p.link_target
        when r.driver = 'participation' and p.link = 'activity' then p.link_target
        when r.driver = 'service_use' and p.link = 'cost_centre' then p.link_target
        when r.driver in ('time', 'assignment_days') then case p.link when 'cost_centre' then p.link_target else '' end
        when r.driver = 'enrolment_days' and p.link = 'initiative' then p.link_target
        when r.driver = 'enrolment_days' and p.link = 'none' then ''
        when r.driver = 'expense'
            then case r.within when 'function' then p.function when 'sector' then p.sector else '' end
    end as target
from pg_temp.reference_pool p
cross join lateral unnest(p.rules) with ordinality m (rule, place)
join pg_temp.reference_rule r on r.rule = m.rule;
create index on reference_attempt (pool, place desc);
analyze pg_temp.reference_attempt;

-- The slots of the partitions under computation.
create temporary view reference_partition_range as
select r.*, p.fiscal_year
from pg_temp.reference_partition p
join pg_temp.reference_slot_range r on r.municipality = p.municipality and r.year = p.fiscal_year;

insert into pg_temp.reference_base
select s.municipality, p.fiscal_year, 'members', '', s.family, s.slot, s.day_count
from pg_temp.reference_partition p
join pg_temp.reference_slot s on s.municipality = p.municipality and s.year = p.fiscal_year
where s.family is not null;

-- A quantity is apportioned (section 4) over the groups of its days, ties to the group that begins first.
insert into pg_temp.reference_base
with day_group as (
    select t.participation, t.municipality, t.activity, t.quantity_thousandths::numeric as quantity, r.year, r.slot,
        min(greatest(r.first_day, t.starts_on)) as begins_on,
        sum(least(r.last_day, t.ends_on) - greatest(r.first_day, t.starts_on) + 1)::numeric as days
    from pg_temp.reference_participation t
    join pg_temp.reference_slot_range r
        on r.municipality = t.municipality and r.citizen = t.citizen
        and r.first_day <= t.ends_on and r.last_day >= t.starts_on
    group by 1, 2, 3, 4, 5, 6
),
quota as (
    select g.*, div(quantity * days, sum(days) over one_row) as floor,
        mod(quantity * days, sum(days) over one_row) as remainder
    from day_group g
    window one_row as (partition by participation)
),
ranked as (
    select q.*, row_number() over (partition by participation order by remainder desc, begins_on) as rank,
        quantity - sum(floor) over (partition by participation) as left_over
    from quota q
),
weighted as (
    select municipality, year, activity, slot,
        case when quantity is null then 1000 * days else floor + (rank <= left_over)::int end as weight
    from ranked
)
select w.municipality, p.fiscal_year, 'participation', '', w.activity, w.slot, sum(w.weight)
from weighted w
join pg_temp.reference_partition p on p.municipality = w.municipality and p.fiscal_year = w.year
group by 1, 2, 3, 4, 5, 6
having sum(w.weight) > 0;

insert into pg_temp.reference_base
select r.municipality, r.fiscal_year, 'time', '', g.target, r.slot, sum(t.minutes_thousandths)
from pg_temp.reference_request q
join ledger.time_entry t on t.since <= q.ledger_batch and (t.until is null or t.until > q.ledger_batch)
join pg_temp.reference_partition_range r
    on r.municipality = t.municipality and r.citizen = t.citizen and r.year = extract(year from t.worked_on)
    and t.worked_on between r.first_day and r.last_day
cross join lateral (values (''), (t.cost_centre)) g (target)
where g.target is not null
group by 1, 2, 3, 4, 5, 6
having sum(t.minutes_thousandths) > 0;

insert into pg_temp.reference_base
select r.municipality, r.fiscal_year, 'assignment_days', '', g.target, r.slot,
    sum(least(r.last_day, coalesce(a.ends_on, 'infinity')) - greatest(r.first_day, a.starts_on) + 1)
from pg_temp.reference_request q
join ledger.assignment a on a.since <= q.ledger_batch and (a.until is null or a.until > q.ledger_batch)
join pg_temp.reference_partition_range r
    on r.municipality = a.municipality and r.citizen = a.citizen
    and r.first_day <= coalesce(a.ends_on, 'infinity') and r.last_day >= a.starts_on
cross join lateral (values (''), (a.cost_centre)) g (target)
where g.target is not null
group by 1, 2, 3, 4, 5, 6;

-- A citizen's day counts once, in one initiative and in all together.
insert into pg_temp.reference_base
with enrolled as (
    select e.municipality, e.citizen, g.target,
        range_agg(daterange(e.starts_on, e.ends_on, '[]') * daterange(e.member_from, e.member_to, '[]')) as days
    from pg_temp.reference_enrolment e
    cross join lateral (values (''), (e.initiative)) g (target)
    where e.arm <> 'comparison'
    group by 1, 2, 3
)
select r.municipality, r.fiscal_year, 'enrolment_days', '', e.target, r.slot, sum(upper(d.days) - lower(d.days))
from enrolled e
join pg_temp.reference_partition_range r on r.municipality = e.municipality and r.citizen = e.citizen
cross join lateral unnest(e.days * datemultirange(daterange(r.first_day, r.last_day, '[]'))) d (days)
group by 1, 2, 3, 4, 5, 6;

-- The traced lines with their slot: lines in their own right, and what the driver `expense` looks at.
create temporary table reference_traced_slot on commit drop as
select t.*, r.slot
from pg_temp.reference_traced t
join pg_temp.reference_partition_range r
    on r.municipality = t.municipality and r.fiscal_year = t.fiscal_year and r.citizen = t.citizen
    and t.effective_on between r.first_day and r.last_day;
analyze pg_temp.reference_traced_slot;

-- Only where a pool asks for it: of a sample, few do.
insert into pg_temp.reference_base
with asked as (
    select distinct municipality, fiscal_year, within, target from pg_temp.reference_attempt where driver = 'expense'
),
expense as (
    select municipality, fiscal_year, function, sector, slot, sum(amount_oere) as amount_oere
    from pg_temp.reference_traced_slot
    where flow = 'expense'
    group by 1, 2, 3, 4, 5
)
select e.municipality, e.fiscal_year, 'expense', a.within, a.target, e.slot, sum(e.amount_oere)
from expense e
cross join lateral (values ('function', e.function), ('sector', e.sector), ('all', '')) g (within, target)
join asked a on a.municipality = e.municipality and a.fiscal_year = e.fiscal_year and a.within = g.within
    and a.target = g.target
group by 1, 2, 3, 4, 5, 6
having sum(e.amount_oere) > 0;
analyze pg_temp.reference_base;
