-- Money that no rule is asked about, traced or not: its classes and its lines.
create sequence peer.class_number;

create unlogged table peer.settled_sum as
select b.municipality, b.fiscal_year, s.slot, a.account_class, b.initiative, b.activity, b.cost_centre,
    sum(b.amount_oere)::bigint as amount_oere
from peer.booking b
join peer.account a using (account, fiscal_year)
left join peer.slot s
    on a.reason is null and s.municipality = b.municipality and s.fiscal_year = b.fiscal_year and s.citizen = b.citizen
    and s.first_day = coalesce(b.slot_day, make_date(b.fiscal_year, 1, 1))
where a.reason is not null or b.citizen is not null
group by 1, 2, 3, 4, 5, 6, 7;
analyze peer.settled_sum;

create table peer.cost_class as
select nextval('peer.class_number')::int as class, k.municipality, k.fiscal_year, null::int as pool,
    case
        when a.reason is null then 'allocated' when a.reason = 'unmapped_account' then 'unallocated' else 'excluded'
    end as status,
    a.reason, case when a.reason is null then 'direct' end as rule, case when a.reason is null then 'A' end as grade,
    a.sector, a.function, a.flow, a.municipal_percent, k.initiative as booked_initiative, k.activity, k.cost_centre,
    a.cost_type, k.account_class
from (
    select distinct municipality, fiscal_year, account_class, initiative, activity, cost_centre from peer.settled_sum
) k
join (
    select distinct account_class, reason, sector, function, flow, municipal_percent, cost_type from peer.account
) a using (account_class);
analyze peer.cost_class;

create unlogged table peer.settled as
select s.municipality, s.fiscal_year, coalesce(s.slot, 0) as slot, c.class, c.function, c.sector, c.flow, s.amount_oere
from peer.settled_sum s
join peer.cost_class c
    on c.municipality = s.municipality and c.fiscal_year = s.fiscal_year and c.account_class = s.account_class
    and c.booked_initiative = s.initiative and c.activity = s.activity and c.cost_centre = s.cost_centre;
analyze peer.settled;
