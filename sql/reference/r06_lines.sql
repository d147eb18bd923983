-- Sections 3 and 4: which rule takes each pool, and the pools apportioned. Section 7 says what one line is.

create temporary table reference_base_total on commit drop as
select municipality, fiscal_year, driver, within, target, sum(weight) as weight
from pg_temp.reference_base
group by 1, 2, 3, 4, 5
union all
select municipality, fiscal_year, 'service_use', '', cost_centre, 1 from pg_temp.reference_centre where is_live;
analyze pg_temp.reference_base_total;

-- The first rule with a base takes the pool.
create temporary table reference_choice on commit drop as
select distinct on (a.pool) a.*, b.weight as base_weight
from pg_temp.reference_attempt a
join pg_temp.reference_base_total b
    on b.municipality = a.municipality and b.fiscal_year = a.fiscal_year and b.driver = a.driver
    and b.within = a.within and b.target = a.target
order by a.pool, a.place;
analyze pg_temp.reference_choice;

-- Pools that none takes: what the last rule tried said.
create temporary table reference_left_over on commit drop as
select p.*,
    case
        when last.pool is null then 'no_rule'
        when last.driver = 'service_use' and c.output > 0 and not c.is_live then 'closed_loop'
        else 'empty_base'
    end as reason
from pg_temp.reference_pool p
left join lateral (
    select a.pool, a.driver, a.target from pg_temp.reference_attempt a
    where a.pool = p.pool order by a.place desc limit 1
) last on true
left join pg_temp.reference_centre c
    on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.cost_centre = last.target
where not exists (select from pg_temp.reference_choice t where t.pool = p.pool);

-- Section 4, over every pool at once: floors, and one øre more for the largest remainders.
create temporary table reference_share on commit drop as
with quota as (
    select p.pool, b.slot, s.cpr_order, s.first_day, sign(p.amount_oere) as sign, abs(p.amount_oere) as oere,
        div(abs(p.amount_oere) * b.weight, c.base_weight) as floor,
        mod(abs(p.amount_oere) * b.weight, c.base_weight) as remainder
    from pg_temp.reference_choice c
    join pg_temp.reference_pool p using (pool)
    join pg_temp.reference_base b
        on b.municipality = c.municipality and b.fiscal_year = c.fiscal_year and b.driver = c.driver
        and b.within = c.within and b.target = c.target
    join pg_temp.reference_slot s on s.slot = b.slot
),
ranked as (
    select q.*, row_number() over (partition by pool order by remainder desc, cpr_order, first_day) as rank,
        oere - sum(floor) over (partition by pool) as left_over
    from quota q
)
select pool, slot, null::text collate "C" as cost_centre, sign * (floor + (rank <= left_over)::int) as amount_oere
from ranked;

-- Section 5: a pool on a cost centre first over the final centres, ties by code, then each part over the centre's users
-- and, last, its idle capacity.
insert into pg_temp.reference_share
with centre_quota as (
    select p.pool, p.municipality, p.fiscal_year, f.final_centre, sign(p.amount_oere) as sign,
        abs(p.amount_oere) as oere,
        div(abs(p.amount_oere) * f.weight, sum(f.weight) over one_pool) as floor,
        mod(abs(p.amount_oere) * f.weight, sum(f.weight) over one_pool) as remainder
    from pg_temp.reference_choice c
    join pg_temp.reference_pool p using (pool)
    join pg_temp.reference_final f
        on f.municipality = c.municipality and f.fiscal_year = c.fiscal_year and f.origin = c.target
    where c.driver = 'service_use'
    window one_pool as (partition by p.pool)
),
centre_ranked as (
    select q.*, row_number() over (partition by pool order by remainder desc, final_centre collate "C") as rank,
        oere - sum(floor) over (partition by pool) as left_over
    from centre_quota q
),
part as (
    select pool, municipality, fiscal_year, final_centre, sign, floor + (rank <= left_over)::int as oere
    from centre_ranked
),
quota as (
    select p.pool, p.final_centre, t.slot, s.cpr_order, s.first_day, p.sign, p.oere,
        div(p.oere * t.weight, sum(t.weight) over one_part) as floor,
        mod(p.oere * t.weight, sum(t.weight) over one_part) as remainder
    from part p
    join pg_temp.reference_final_target t
        on t.municipality = p.municipality and t.fiscal_year = p.fiscal_year and t.cost_centre = p.final_centre
    left join pg_temp.reference_slot s on s.slot = t.slot
    window one_part as (partition by p.pool, p.final_centre)
),
ranked as (
    select q.*,
        row_number() over (
            partition by pool, final_centre order by remainder desc, cpr_order nulls last, first_day) as rank,
        oere - sum(floor) over (partition by pool, final_centre) as left_over
    from quota q
)
select pool, slot, final_centre, sign * (floor + (rank <= left_over)::int)
from ranked;

-- Section 7 and the cost cube of the contract: the lines. Those of 0 øre are left out.
create temporary table reference_line on commit drop as
select municipality, fiscal_year, sector, function, flow, municipal_percent,
    case when reason = 'unmapped_account' then 'unallocated' else 'excluded' end as status, reason,
    null::text as rule, null::text as grade, null::bigint as slot, booked_initiative, activity, cost_centre, cost_type,
    amount_oere
from pg_temp.reference_untraced
union all
select municipality, fiscal_year, sector, function, flow, municipal_percent, 'allocated', null, 'direct', 'A', slot,
    booked_initiative, activity, cost_centre, cost_type, sum(amount_oere)
from pg_temp.reference_traced_slot
where pg_temp.reference_is_drawn(format('%s/%s', (select run from pg_temp.reference_request), citizen), share)
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
union all
select p.municipality, p.fiscal_year, p.sector, p.function, p.flow, p.municipal_percent,
    case when s.slot is null then 'unallocated' else 'allocated' end,
    case when s.slot is null then 'idle_capacity' end,
    case when s.slot is not null then c.name end, case when s.slot is not null then c.grade end, s.slot,
    p.booked_initiative, case p.link when 'activity' then p.link_target end,
    coalesce(s.cost_centre, case p.link when 'cost_centre' then p.link_target end), p.cost_type, s.amount_oere
from pg_temp.reference_share s
join pg_temp.reference_pool p using (pool)
join pg_temp.reference_choice c using (pool)
union all
select municipality, fiscal_year, sector, function, flow, municipal_percent, 'unallocated', reason, null, null, null,
    booked_initiative, case link when 'activity' then link_target end,
    case link when 'cost_centre' then link_target end, cost_type, amount_oere
from pg_temp.reference_left_over;
delete from pg_temp.reference_line where amount_oere = 0;

-- The lines with all they are published with.
create temporary view reference_published_line as
select l.municipality, l.fiscal_year, l.sector, l.function, l.flow, l.municipal_percent, l.status, l.reason, l.rule,
    l.grade, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset, l.booked_initiative,
    l.activity, l.cost_centre, l.cost_type, l.amount_oere,
    case when l.status = 'allocated' and l.flow = 'expense' and l.municipal_percent < 100
        then round(l.amount_oere * (100 - l.municipal_percent) / l.municipal_percent) else 0 end as state_share_oere
from pg_temp.reference_line l
left join pg_temp.reference_slot s using (slot);
