-- What the drivers of the model divide by: one row per base and slot, a base being told by municipality, fiscal year and
-- name. The slot of idle capacity is null, and the last.
create unlogged table peer.weight as
select municipality, fiscal_year, ('members ' || family) collate "C" as base, slot, day_count::bigint as weight
from peer.slot where family is not null

union all

-- A quantity goes over the slots of its days by largest remainder, ties to the one that begins first.
select municipality, fiscal_year, 'participation ' || activity, slot,
    sum(case when quantity is null then 1000 * days else whole + (rank <= left_over)::int end)::bigint
from (
    select q.*, row_number() over (partition by participation order by remainder desc, begins_on) as rank,
        quantity - sum(whole) over (partition by participation) as left_over
    from (
        select g.*, quantity * days / all_days as whole, quantity * days % all_days as remainder
        from (
            select t.participation, t.activity, t.quantity, r.municipality, r.fiscal_year, r.slot,
                min(greatest(r.first_day, t.starts_on)) as begins_on,
                sum(least(r.last_day, t.ends_on) - greatest(r.first_day, t.starts_on) + 1) as days,
                (t.ends_on - t.starts_on + 1)::bigint as all_days
            from peer.participation t
            join peer.day_range r
                on r.municipality = t.municipality and r.citizen = t.citizen
                and r.first_day <= t.ends_on and r.last_day >= t.starts_on
            group by 1, 2, 3, 4, 5, 6, t.starts_on, t.ends_on
        ) g
    ) q
) ranked
group by 1, 2, 3, 4
having sum(case when quantity is null then 1000 * days else whole + (rank <= left_over)::int end) > 0

union all

-- A citizen's day counts once, however many enrolments cover it.
select r.municipality, r.fiscal_year, 'enrolment_days ' || e.initiative, r.slot, sum(upper(d.days) - lower(d.days))
from (
    select municipality, citizen, initiative,
        range_agg(daterange(starts_on, ends_on, '[]') * daterange(member_from, member_to, '[]')) as days
    from peer.enrolment where arm <> 'comparison'
    group by 1, 2, 3
) e
join peer.day_range r on r.municipality = e.municipality and r.citizen = e.citizen
cross join lateral unnest(e.days * datemultirange(daterange(r.first_day, r.last_day, '[]'))) d (days)
group by 1, 2, 3, 4

union all

select municipality, fiscal_year,
    case
        when grouping(function) = 0 then 'expense function ' || function
        when grouping(sector) = 0 then 'expense sector ' || sector
        else 'expense all '
    end, slot, sum(amount_oere)::bigint
from peer.settled
where slot > 0 and flow = 'expense'
group by municipality, fiscal_year, slot, grouping sets ((function), (sector), ())
having sum(amount_oere) > 0

union all

select u.municipality, r.fiscal_year, 'users ' || u.cost_centre, r.slot, sum(u.quantity_thousandths)::bigint
from ledger.service_use u
join peer.day_range r
    on r.municipality = u.municipality and r.citizen = u.citizen and r.fiscal_year = extract(year from u.used_on)::smallint
    and u.used_on between r.first_day and r.last_day
where u.until is null
group by 1, 2, 3, 4
having sum(u.quantity_thousandths) > 0

union all

select municipality, fiscal_year, 'users ' || cost_centre, null, idle from peer.centre where idle > 0;
analyze peer.weight;
