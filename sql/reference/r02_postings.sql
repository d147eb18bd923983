-- Section 1: from postings to traced money, pools, and money that no rule is asked about.

-- Point 5, the link, and the effective date.
create temporary table reference_posting on commit drop as
select p.municipality, p.fiscal_year, a.account, a.reason, a.sector, a.function, a.flow, a.municipal_percent,
    a.cost_type,
    case
        when p.citizen is not null then 'cpr'
        when p.family is not null then 'family'
        when p.activity is not null then 'activity'
        when p.cost_centre is not null then 'cost_centre'
        when p.initiative is not null then 'initiative'
        else 'none'
    end as link,
    p.citizen, coalesce(p.family, p.activity, p.cost_centre, p.initiative) as link_target,
    p.initiative as booked_initiative, p.activity, p.cost_centre,
    greatest(make_date(p.fiscal_year, 1, 1),
        least(make_date(p.fiscal_year, 12, 31), coalesce(p.served_on, p.posted_on))) as effective_on,
    p.amount_oere::numeric, s.share
from pg_temp.reference_request q
cross join pg_temp.reference_partition s
join ledger.posting p
    on p.municipality = s.municipality and p.fiscal_year = s.fiscal_year
    and p.since <= q.ledger_batch and (p.until is null or p.until > q.ledger_batch)
join pg_temp.reference_account a on a.account = p.account and a.fiscal_year = p.fiscal_year
-- Known before the scan begins, so that other years' postings are not read.
where p.fiscal_year >= (select min(fiscal_year) from pg_temp.reference_partition)
    and p.fiscal_year <= (select max(fiscal_year) from pg_temp.reference_partition);
analyze pg_temp.reference_posting;

-- Points 1 to 3. A sample of a partition leaves them out.
create temporary table reference_untraced on commit drop as
select municipality, fiscal_year, sector, function, flow, municipal_percent, reason, booked_initiative, activity,
    cost_centre, cost_type, sum(amount_oere) as amount_oere
from pg_temp.reference_posting
where reason is not null and share >= 1
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

-- Point 6. Whole partitions, samples too: the driver `expense` looks at all of it.
create temporary view reference_traced as
select municipality, fiscal_year, citizen, effective_on, sector, function, flow, municipal_percent, booked_initiative,
    activity, cost_centre, cost_type, share, amount_oere
from pg_temp.reference_posting
where reason is null and link = 'cpr';

-- Point 7: one row per pool, the unit of rounding.
create temporary table reference_pool on commit drop as
with posting as (
    select p.*, m.rules
    from pg_temp.reference_posting p
    join pg_temp.reference_matching m using (account, fiscal_year, link)
    where p.reason is null and p.link <> 'cpr'
),
pool as (
    select municipality, fiscal_year, sector, function, flow, municipal_percent, cost_type, link, link_target,
        booked_initiative, rules, share, sum(amount_oere) as amount_oere
    from posting
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
)
select row_number() over () as pool, p.*
from pool p
where amount_oere <> 0
    and pg_temp.reference_is_drawn(
        format('%s/%s', (select run from pg_temp.reference_request),
            (municipality, fiscal_year, sector, function, flow, municipal_percent, cost_type, link, link_target,
                booked_initiative, rules)::text),
        share);

analyze pg_temp.reference_pool;
