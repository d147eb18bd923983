-- What an account alone decides in a fiscal year, and which rules match it by link.
create unlogged table peer.account_pattern as
select a.account, y.fiscal_year, p.kind, p.owner, p.number,
    array[coalesce(array_length(string_to_array(p.function, '.'), 1), 0), (p.grouping is not null)::int,
        (p.dranst is not null)::int, coalesce(length(p.species), 0)] as specificity
from ledger.account a
cross join (select generate_series(:first_year, :last_year)::smallint as fiscal_year) y
join peer.pattern p
    on (p.function = '' or a.function = p.function or starts_with(a.function, p.function || '.'))
    and (p.grouping is null or p.grouping = a.grouping)
    and (p.dranst is null or p.dranst = a.dranst)
    and (p.species is null or starts_with(replace(a.species, '.', ''), p.species))
    and y.fiscal_year between p.first_year and p.last_year;

create unlogged table peer.account as
with claim as (
    select distinct on (account, fiscal_year) account, fiscal_year, kind, owner
    from peer.account_pattern where kind in ('sector', 'out_of_scope')
    order by account, fiscal_year, specificity desc
),
co_financed as (
    select distinct on (account, fiscal_year) account, fiscal_year, number
    from peer.account_pattern where kind = 'co_financed'
    order by account, fiscal_year, specificity desc
),
reimbursement as (
    select distinct account, fiscal_year from peer.account_pattern where kind = 'reimbursement'
)
select v.*,
    dense_rank() over (order by sector, function, reason, flow, municipal_percent, cost_type)::int as account_class
from (
    select a.account, y.fiscal_year, a.function, c.owner as sector,
        case
            when a.dranst not in (1, 2) then 'dranst'
            when c.kind = 'out_of_scope' then 'out_of_scope'
            when c.kind is null then 'unmapped_account'
        end as reason,
        case when r.account is null then 'expense' else 'reimbursement' end as flow,
        coalesce(f.number, 100)::smallint as municipal_percent,
        nullif(left(a.species, 1), '')::smallint as cost_type
    from ledger.account a
    cross join (select generate_series(:first_year, :last_year)::smallint as fiscal_year) y
    left join claim c using (account, fiscal_year)
    left join co_financed f using (account, fiscal_year)
    left join reimbursement r using (account, fiscal_year)
) v;

create unlogged table peer.matching as
select a.account, a.fiscal_year, l.link,
    coalesce(array_agg(r.rule order by r.rule) filter (where r.rule is not null), '{}') as rules
from peer.account a
cross join unnest(array['family', 'activity', 'cost_centre', 'initiative', 'none']) l (link)
left join peer.rule r
    on (r.link is null or r.link = l.link)
    and (r.flow is null or r.flow = a.flow)
    and (not r.has_accounts or exists (
        select from peer.account_pattern p
        where p.kind = 'rule' and p.number = r.rule and p.account = a.account and p.fiscal_year = a.fiscal_year))
where a.reason is null
group by a.account, a.fiscal_year, l.link;

analyze peer.account;
analyze peer.matching;
