-- Where the cost of every cost centre ends, exactly: centres serve each other at once (reciprocal).
create unlogged table peer.centre as
select c.municipality, c.fiscal_year, c.cost_centre, coalesce(u.quantity, 0) as to_citizens,
    greatest(0, coalesce(c.capacity_thousandths, 0) - coalesce(u.quantity, 0) - coalesce(g.quantity, 0)) as idle,
    coalesce(u.quantity, 0) + coalesce(g.quantity, 0) as output, false as is_live
from ledger.cost_centre c
left join (
    select municipality, extract(year from used_on)::smallint as fiscal_year, cost_centre,
        sum(quantity_thousandths)::bigint as quantity
    from ledger.service_use where until is null
    group by 1, 2, 3
) u using (municipality, fiscal_year, cost_centre)
left join (
    select municipality, fiscal_year, provider as cost_centre, sum(quantity_thousandths)::bigint as quantity
    from ledger.cost_centre_use where until is null
    group by 1, 2, 3
) g using (municipality, fiscal_year, cost_centre)
where c.until is null;

create unlogged table peer.route as
select municipality, fiscal_year, provider, receiver, quantity_thousandths as quantity
from ledger.cost_centre_use
where until is null and provider <> receiver and quantity_thousandths > 0;

-- Live is what can reach citizens or idle capacity.
with recursive live as (
    select municipality, fiscal_year, cost_centre from peer.centre where to_citizens + idle > 0
    union
    select r.municipality, r.fiscal_year, r.provider
    from live l
    join peer.route r
        on r.municipality = l.municipality and r.fiscal_year = l.fiscal_year and r.receiver = l.cost_centre
)
update peer.centre c set is_live = true
from live l
where l.municipality = c.municipality and l.fiscal_year = c.fiscal_year and l.cost_centre = c.cost_centre;

delete from peer.route r
using peer.centre c
where c.municipality = r.municipality and c.fiscal_year = r.fiscal_year and c.cost_centre in (r.provider, r.receiver)
    and not c.is_live;

-- The adjugate of an integer matrix, row by row, by elimination without fractions (Bareiss 1968).
create function peer.adjugate(matrix numeric[], n int) returns numeric[]
language plpgsql immutable as $$
declare
    a numeric[][] := array_fill(0::numeric, array[n, 2 * n]);
    previous numeric := 1;
    pivot numeric;
    factor numeric;
    adjugate numeric[];
begin
    for i in 1 .. n loop
        for j in 1 .. n loop
            a[i][j] := matrix[(i - 1) * n + j];
        end loop;
        a[i][n + i] := 1;
    end loop;
    for k in 1 .. n loop
        pivot := a[k][k];
        for i in 1 .. n loop
            continue when i = k;
            factor := a[i][k];
            for j in 1 .. 2 * n loop
                a[i][j] := div(pivot * a[i][j] - factor * a[k][j], previous);
            end loop;
        end loop;
        previous := pivot;
    end loop;
    for i in 1 .. n loop
        for j in 1 .. n loop
            adjugate[(i - 1) * n + j] := a[i][n + j];
        end loop;
    end loop;
    return adjugate;
end
$$;

-- Of each live origin, what ends at which centre; weights compare within an origin.
create unlogged table peer.ending as
with giver as (
    select c.municipality, c.fiscal_year, c.cost_centre, c.to_citizens + c.idle as keeps,
        c.to_citizens + c.idle + sum(r.quantity) as gives,
        row_number() over (partition by c.municipality, c.fiscal_year order by c.cost_centre) as number
    from peer.centre c
    join peer.route r
        on r.municipality = c.municipality and r.fiscal_year = c.fiscal_year and r.provider = c.cost_centre
    group by c.municipality, c.fiscal_year, c.cost_centre, c.to_citizens, c.idle
),
adjugate as (
    select i.municipality, i.fiscal_year, max(i.number) as n,
        peer.adjugate(array_agg(
            case when i.number = j.number then j.gives else -coalesce(r.quantity, 0) end order by i.number, j.number
        ), max(i.number)::int) as entries
    from giver i
    join giver j using (municipality, fiscal_year)
    left join peer.route r
        on r.municipality = i.municipality and r.fiscal_year = i.fiscal_year
        and r.provider = j.cost_centre and r.receiver = i.cost_centre
    group by i.municipality, i.fiscal_year
),
solved as (
    select a.municipality, a.fiscal_year, o.cost_centre as origin, g.cost_centre as giver, g.keeps,
        a.entries[(g.number - 1) * a.n + o.number] as per_unit
    from adjugate a join giver g using (municipality, fiscal_year) join giver o using (municipality, fiscal_year)
)
select municipality, fiscal_year, origin, giver as cost_centre, per_unit * keeps as weight
from solved where per_unit * keeps > 0
union all
select s.municipality, s.fiscal_year, s.origin, r.receiver, sum(s.per_unit * r.quantity)
from solved s
join peer.route r
    on r.municipality = s.municipality and r.fiscal_year = s.fiscal_year and r.provider = s.giver
where (r.municipality, r.fiscal_year, r.receiver) not in (select municipality, fiscal_year, cost_centre from giver)
group by 1, 2, 3, 4
having sum(s.per_unit * r.quantity) > 0
union all
select municipality, fiscal_year, cost_centre, cost_centre, 1
from peer.centre
where is_live
    and (municipality, fiscal_year, cost_centre) not in (select municipality, fiscal_year, cost_centre from giver);
