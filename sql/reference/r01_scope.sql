-- The second opinion: every line of a run, computed once more from the ledger by sets, over numeric. Written from the
-- rules on the manual's Allocation page, whose sections the comments name, and sharing nothing with the engine but the
-- tables.
--
-- Run r01 to r07 in this order, in one transaction, as omkost_batch; everything is temporary. Only r07 looks at what the run
-- has stored, so the others can be run while it is still at work. The caller first makes
--
--   pg_temp.reference_request (run, ledger_batch, posting_count_max)  one row
--       run  the run to compare with; null when nothing is compared
--       ledger_batch  the version of the ledger the run saw
--       posting_count_max  null for everything asked, else how many postings a sample may hold
--   pg_temp.reference_asked (municipality, fiscal_year, posting_count)  one row per municipality and fiscal year of the run
--   pg_temp.reference_model (model)  one row, the cost model as jsonb:
--       { "first_year": 2018, "last_year": 2019,
--         "sectors": [{ "id": "family", "accounts": [PATTERN, …] }, …],
--         "out_of_scope": [PATTERN, …], "reimbursement": [PATTERN, …],
--         "co_financed": [{ "account": PATTERN, "municipal_percent": 70 }, …],
--         "rules": [{ "name": "rent", "links": ["none"], "accounts": [PATTERN, …], "flows": ["expense"],
--                     "sectors": ["family"], "cost_types": [4],
--                     "driver": "expense", "within": "sector", "grade": "E" }, …],
--         "cost_centres": { "method": "step_down", "order": ["HR", "IT"] } }
--       PATTERN is { "components": [5, 57, 72], "grouping": "010", "dranst": 2, "species": "9",
--       "from": 2010, "to": 2017 };
--       a key that is left out matches anything, an empty list of a rule holds for everything.
--
-- They leave pg_temp.reference_line, one row per line of section 7, and pg_temp.reference_difference.

-- Sets are joined whole here. What the planner guesses of tables it has not seen would lead it to loop over them.
set local enable_nestloop = off;
-- And they are sorted by many columns, which takes room.
set local work_mem = '64MB';
-- A sample is computed while the run needs the cores.
select set_config('max_parallel_workers_per_gather', '0', true)
from pg_temp.reference_request where posting_count_max is not null;

-- One row per municipality and fiscal year to compute. `share` is 1 where all of it is, else the part of its pools and
-- of its citizens with traced cost that a sample draws.
--
-- A sample is of one fiscal year, which changes from run to run as does the order of its municipalities: of whole
-- partitions where some have no more postings than it may hold, as many as fit; where all are larger, of pools and
-- citizens of the first.
create temporary table reference_partition on commit drop as
with counted as (
    select a.*, q.posting_count_max
    from pg_temp.reference_asked a cross join pg_temp.reference_request q
    where a.posting_count > 0
        and (q.posting_count_max is null or a.fiscal_year = (
            select o.fiscal_year from pg_temp.reference_asked o where o.posting_count > 0
            order by md5(format('%s/%s', q.run, o.fiscal_year)) limit 1))
),
ordered as (
    select c.*, sum(posting_count) over one_size as running_count, row_number() over one_size as place,
        bool_or(posting_count <= posting_count_max) over () as some_fit
    from counted c
    window one_size as (
        partition by posting_count <= posting_count_max
        order by md5(format('%s/%s/%s', (select run from pg_temp.reference_request), municipality, fiscal_year)),
            municipality
    )
)
select municipality, fiscal_year, least(1.0, posting_count_max::numeric / posting_count) as share
from ordered
where posting_count_max is null
    or case
        when some_fit then posting_count <= posting_count_max and running_count <= posting_count_max
        else place = 1
    end;
analyze pg_temp.reference_partition;

-- Whether a draw by the given name falls within a share of all draws; the same name always draws the same.
create or replace function pg_temp.reference_is_drawn(name text, share numeric) returns boolean
language sql immutable parallel safe as $$
    select share >= 1 or ('x' || left(md5(name), 8))::bit(32)::bigint < share * 4294967296
$$;

-- One row per account pattern. More components, then a grouping, then a dranst, then a longer species is more specific.
create temporary table reference_pattern on commit drop as
with stated as (
    select 'sector' as kind, s.sector ->> 'id' as owner, null::int as number, p.pattern
    from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'sectors') s (sector),
        jsonb_array_elements(s.sector -> 'accounts') p (pattern)
    union all
    select 'out_of_scope', null, null, p.pattern
    from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'out_of_scope') p (pattern)
    union all
    select 'reimbursement', null, null, p.pattern
    from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'reimbursement') p (pattern)
    union all
    select 'co_financed', null, (c.share ->> 'municipal_percent')::int, c.share -> 'account'
    from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'co_financed') c (share)
    union all
    select 'rule', null, r.place::int, p.pattern
    from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'rules') with ordinality r (rule, place),
        jsonb_array_elements(r.rule -> 'accounts') p (pattern)
)
select kind, owner, number, c.prefix, pattern ->> 'grouping' as grouping, (pattern ->> 'dranst')::int as dranst,
    replace(pattern ->> 'species', '.', '') as species,
    coalesce((pattern ->> 'from')::int, 0) as first_year, coalesce((pattern ->> 'to')::int, 9999) as last_year,
    array[c.component_count, (pattern ? 'grouping')::int, (pattern ? 'dranst')::int,
        coalesce(length(replace(pattern ->> 'species', '.', '')), 0)] as specificity
from stated
cross join lateral (
    select count(*)::int as component_count,
        coalesce(string_agg(case place when 1 then component else lpad(component, 2, '0') end, '.' order by place), '')
            as prefix
    from jsonb_array_elements_text(coalesce(pattern -> 'components', '[]')) with ordinality t (component, place)
) c;

create temporary table reference_rule on commit drop as
select r.place::int as rule, r.rule ->> 'name' as name,
    array(select jsonb_array_elements_text(r.rule -> 'links')) as links,
    jsonb_array_length(r.rule -> 'accounts') > 0 as has_accounts,
    array(select jsonb_array_elements_text(r.rule -> 'flows')) as flows,
    array(select jsonb_array_elements_text(r.rule -> 'sectors')) as sectors,
    array(select jsonb_array_elements_text(r.rule -> 'cost_types')::int) as cost_types,
    r.rule ->> 'driver' as driver, r.rule ->> 'within' as within, r.rule ->> 'grade' as grade
from pg_temp.reference_model m, jsonb_array_elements(m.model -> 'rules') with ordinality r (rule, place);

create temporary table reference_account_pattern on commit drop as
select a.account, y.fiscal_year, p.kind, p.owner, p.number, p.specificity
from ledger.account a
cross join (select distinct fiscal_year from pg_temp.reference_partition) y
join pg_temp.reference_pattern p
    on (p.prefix = '' or a.function = p.prefix or starts_with(a.function, p.prefix || '.'))
    and (p.grouping is null or p.grouping = a.grouping)
    and (p.dranst is null or p.dranst = a.dranst)
    and (p.species is null or starts_with(replace(a.species, '.', ''), p.species))
    and y.fiscal_year between p.first_year and p.last_year;

-- Section 1, points 1 to 4: what the account alone decides in a fiscal year. `reason` is null for money that goes on.
create temporary table reference_account on commit drop as
with claim as (
    select distinct on (account, fiscal_year) account, fiscal_year, kind, owner
    from pg_temp.reference_account_pattern where kind in ('sector', 'out_of_scope')
    order by account, fiscal_year, specificity desc
),
co_financed as (
    select distinct on (account, fiscal_year) account, fiscal_year, number as municipal_percent
    from pg_temp.reference_account_pattern where kind = 'co_financed'
    order by account, fiscal_year, specificity desc
)
select a.account, y.fiscal_year, a.function,
    case
        when a.dranst not in (1, 2) then 'dranst'
        when c.kind = 'out_of_scope' then 'out_of_scope'
        when c.kind is null then 'unmapped_account'
    end as reason,
    c.owner as sector,
    case when exists (
        select from pg_temp.reference_account_pattern r
        where r.account = a.account and r.fiscal_year = y.fiscal_year and r.kind = 'reimbursement')
        then 'reimbursement' else 'expense' end as flow,
    coalesce(f.municipal_percent, 100) as municipal_percent,
    nullif(left(a.species, 1), '')::int as cost_type
from ledger.account a
cross join (select distinct fiscal_year from pg_temp.reference_partition) y
left join claim c on c.account = a.account and c.fiscal_year = y.fiscal_year
left join co_financed f on f.account = a.account and f.fiscal_year = y.fiscal_year;

-- The rules that match, in their order, by account, fiscal year and link.
create temporary table reference_matching on commit drop as
with named as (
    select account, fiscal_year, array_agg(distinct number) as rules
    from pg_temp.reference_account_pattern where kind = 'rule'
    group by account, fiscal_year
)
select a.account, a.fiscal_year, l.link,
    coalesce(array_agg(r.rule order by r.rule) filter (where r.rule is not null), '{}') as rules
from pg_temp.reference_account a
cross join unnest(array['family', 'activity', 'cost_centre', 'initiative', 'none']) l (link)
left join named n on n.account = a.account and n.fiscal_year = a.fiscal_year
left join pg_temp.reference_rule r
    on (cardinality(r.links) = 0 or l.link = any (r.links))
    and (cardinality(r.flows) = 0 or a.flow = any (r.flows))
    and (cardinality(r.sectors) = 0 or a.sector = any (r.sectors))
    and (cardinality(r.cost_types) = 0 or a.cost_type = any (r.cost_types))
    and (not r.has_accounts or r.rule = any (n.rules))
where a.reason is null
group by a.account, a.fiscal_year, l.link;

analyze pg_temp.reference_account;
analyze pg_temp.reference_matching;
