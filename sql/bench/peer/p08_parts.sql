-- Pools, the rule that takes each, and the parts that are divided: a pool, or what of it ends at one cost centre.
create unlogged table peer.pool as
with posted as (
    select b.municipality, b.fiscal_year, b.account, b.initiative as booked_initiative,
        case
            when b.family <> '' then 'family'
            when b.activity <> '' then 'activity'
            when b.cost_centre <> '' then 'cost_centre'
            when b.initiative <> '' then 'initiative'
            else 'none'
        end as link,
        coalesce(nullif(b.family, ''), nullif(b.activity, ''), nullif(b.cost_centre, ''), b.initiative) as target,
        b.amount_oere
    from peer.booking b where b.citizen is null
),
pool as (
    select p.municipality, p.fiscal_year, a.sector, a.function, a.flow, a.municipal_percent, a.cost_type, p.link, p.target,
        p.booked_initiative, m.rules, sum(p.amount_oere)::bigint as amount_oere
    from posted p
    join peer.account a using (account, fiscal_year)
    join peer.matching m using (account, fiscal_year, link)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
)
select row_number() over ()::int as pool, p.* from pool p where amount_oere <> 0;
analyze peer.pool;

create unlogged table peer.base as
select municipality, fiscal_year, base, sum(weight)::bigint as weight_total, max(weight) as weight_max
from peer.weight
group by 1, 2, 3;
analyze peer.base;

-- A rule that matches has a base where its name is found; the service of a live centre is one that has its own way.
create unlogged table peer.attempt as
select p.pool, p.municipality, p.fiscal_year, m.place, r.rule, r.name, r.grade, r.driver,
    case
        when r.driver = 'expense' then 'expense ' || r.within || ' '
            || case r.within when 'function' then p.function when 'sector' then p.sector else '' end
        when r.driver = 'members' and p.link = 'family' or r.driver = 'participation' and p.link = 'activity'
            or r.driver = 'enrolment_days' and p.link = 'initiative' then r.driver || ' ' || p.target
    end as base,
    case when r.driver = 'service_use' and p.link = 'cost_centre' then p.target end as cost_centre
from peer.pool p
cross join lateral unnest(p.rules) with ordinality m (rule, place)
join peer.rule r on r.rule = m.rule;
analyze peer.attempt;

create unlogged table peer.choice as
select distinct on (a.pool) a.pool, a.municipality, a.fiscal_year, a.name, a.grade, a.base, a.cost_centre
from peer.attempt a
left join peer.base b using (municipality, fiscal_year, base)
left join peer.centre c on c.municipality = a.municipality and c.fiscal_year = a.fiscal_year and c.cost_centre = a.cost_centre
where b.base is not null or c.is_live
order by a.pool, a.place;
analyze peer.choice;

create unlogged table peer.part as
with quota as (
    select c.pool, c.municipality, c.fiscal_year, c.name, c.grade, e.cost_centre, 'users ' || e.cost_centre as base,
        abs(p.amount_oere) as oere,
        div(abs(p.amount_oere) * e.weight, sum(e.weight) over one_pool) as whole,
        mod(abs(p.amount_oere) * e.weight, sum(e.weight) over one_pool) as remainder
    from peer.choice c
    join peer.pool p using (pool)
    join peer.ending e
        on e.municipality = c.municipality and e.fiscal_year = c.fiscal_year and e.origin = c.cost_centre
    window one_pool as (partition by c.pool)
),
ranked as (
    select q.*, row_number() over (partition by pool order by remainder desc, cost_centre) as rank,
        oere - sum(whole) over (partition by pool) as left_over
    from quota q
),
part as (
    select pool, municipality, fiscal_year, name, grade, cost_centre, base, (whole + (rank <= left_over)::int)::bigint as oere
    from ranked
    union all
    select c.pool, c.municipality, c.fiscal_year, c.name, c.grade, null, c.base, abs(p.amount_oere)
    from peer.choice c join peer.pool p using (pool)
    where c.cost_centre is null
)
select nextval('peer.class_number')::int as class, nextval('peer.class_number')::int as idle_class, t.*,
    sign(p.amount_oere)::bigint as sign, b.weight_total,
    -- No product of the division leaves 64 bits.
    t.oere <= 9223372036854775807 / b.weight_max as is_narrow
from part t
join peer.pool p using (pool)
join peer.base b on b.municipality = t.municipality and b.fiscal_year = t.fiscal_year and b.base = t.base
where t.oere > 0;
analyze peer.part;

-- Pools that nobody takes: what the last rule tried said.
create unlogged table peer.left_over as
select nextval('peer.class_number')::int as class, p.*,
    case
        when a.pool is null then 'no_rule'
        when c.output > 0 and not c.is_live then 'closed_loop'
        else 'empty_base'
    end as reason
from peer.pool p
left join (
    select distinct on (pool) pool, cost_centre from peer.attempt order by pool, place desc
) a using (pool)
left join peer.centre c
    on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.cost_centre = a.cost_centre
where p.pool not in (select pool from peer.choice);

insert into peer.cost_class
select t.class, p.municipality, p.fiscal_year, p.pool, t.status, t.reason, t.name, t.grade, p.sector, p.function, p.flow,
    p.municipal_percent, p.booked_initiative, case p.link when 'activity' then p.target else '' end,
    coalesce(t.cost_centre, case p.link when 'cost_centre' then p.target else '' end), p.cost_type, null
from peer.pool p
join (
    select class, pool, 'allocated' as status, null as reason, name, grade, cost_centre from peer.part
    union all
    select idle_class, pool, 'unallocated', 'idle_capacity', null, null, cost_centre from peer.part
    where cost_centre is not null
    union all
    select class, pool, 'unallocated', reason, null, null, null from peer.left_over
) t using (pool);
