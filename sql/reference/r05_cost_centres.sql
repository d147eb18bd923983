-- Section 5: where the cost of every cost centre ends, as exact fractions.

-- One row per centre and year: its place in the model's order, and its output in thousandths.
create temporary table reference_centre on commit drop as
with to_citizens as (
    select p.municipality, p.fiscal_year, u.cost_centre, sum(u.quantity_thousandths) as quantity
    from pg_temp.reference_request q
    join ledger.service_use u on u.since <= q.ledger_batch and (u.until is null or u.until > q.ledger_batch)
    join pg_temp.reference_partition p
        on p.municipality = u.municipality and p.fiscal_year = extract(year from u.used_on)
    group by p.municipality, p.fiscal_year, u.cost_centre
),
to_centres as (
    select g.municipality, g.fiscal_year, g.provider, sum(g.quantity_thousandths) as quantity
    from pg_temp.reference_request q
    join ledger.cost_centre_use g on g.since <= q.ledger_batch and (g.until is null or g.until > q.ledger_batch)
    group by g.municipality, g.fiscal_year, g.provider
),
centre as (
    select p.municipality, p.fiscal_year, c.cost_centre, c.capacity_thousandths as capacity,
        coalesce(u.quantity, 0) as to_citizens, coalesce(u.quantity, 0) + coalesce(g.quantity, 0) as output
    from pg_temp.reference_request q
    cross join pg_temp.reference_partition p
    join ledger.cost_centre c
        on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year
        and c.since <= q.ledger_batch and (c.until is null or c.until > q.ledger_batch)
    left join to_citizens u
        on u.municipality = c.municipality and u.fiscal_year = c.fiscal_year and u.cost_centre = c.cost_centre
    left join to_centres g
        on g.municipality = c.municipality and g.fiscal_year = c.fiscal_year and g.provider = c.cost_centre
)
select c.municipality, c.fiscal_year, c.cost_centre, o.place, c.to_citizens,
    greatest(0, coalesce(c.capacity, 0) - c.output) as idle, c.output, false as is_live
from centre c
left join (
    select t.cost_centre, t.place
    from pg_temp.reference_model m,
        jsonb_array_elements_text(m.model -> 'cost_centres' -> 'order') with ordinality t (cost_centre, place)
) o on o.cost_centre = c.cost_centre;

-- The routes that the method allows, before it is known which centres are live. Self-use is no route: under
-- `reciprocal` what a centre gives itself comes round to it and goes on in the same proportions, and the others ignore
-- it.
create temporary table reference_route on commit drop as
select p.municipality, p.fiscal_year, p.cost_centre as provider, r.cost_centre as receiver,
    g.quantity_thousandths::numeric as quantity
from pg_temp.reference_request q
cross join pg_temp.reference_model m
join ledger.cost_centre_use g on g.since <= q.ledger_batch and (g.until is null or g.until > q.ledger_batch)
join pg_temp.reference_centre p
    on p.municipality = g.municipality and p.fiscal_year = g.fiscal_year and p.cost_centre = g.provider
join pg_temp.reference_centre r
    on r.municipality = g.municipality and r.fiscal_year = g.fiscal_year and r.cost_centre = g.receiver
where g.provider <> g.receiver and g.quantity_thousandths > 0
    and case m.model -> 'cost_centres' ->> 'method'
        when 'reciprocal' then true
        when 'step_down' then p.place is not null and (r.place is null or r.place > p.place)
        when 'direct' then p.to_citizens + p.idle = 0 and r.to_citizens + r.idle > 0
    end;

-- Live is what can reach citizens or idle capacity; routes to other centres are none.
with recursive live as (
    select municipality, fiscal_year, cost_centre from pg_temp.reference_centre where to_citizens + idle > 0
    union
    select r.municipality, r.fiscal_year, r.provider
    from live l
    join pg_temp.reference_route r
        on r.municipality = l.municipality and r.fiscal_year = l.fiscal_year and r.receiver = l.cost_centre
)
update pg_temp.reference_centre c set is_live = true
from live l
where l.municipality = c.municipality and l.fiscal_year = c.fiscal_year and l.cost_centre = c.cost_centre;

delete from pg_temp.reference_route r
using pg_temp.reference_centre c
where c.municipality = r.municipality and c.fiscal_year = r.fiscal_year and c.cost_centre in (r.provider, r.receiver)
    and not c.is_live;

-- The adjugate of an integer matrix, n × n row by row, by elimination without fractions (Bareiss 1968): every division
-- comes out even. The matrix must have leading minors that are not 0, as those below have: what a centre gives to
-- others is never more than all it gives, and some of it gets out.
create or replace function pg_temp.reference_adjugate(matrix numeric[], n int) returns numeric[]
language plpgsql immutable as $$
declare
    width constant int := 2 * n;
    a numeric[];
    adjugate numeric[];
    previous numeric := 1;
    pivot numeric;
    factor numeric;
begin
    -- The matrix with the identity at its side.
    for i in 0 .. n - 1 loop
        for j in 0 .. n - 1 loop
            a[i * width + j + 1] := matrix[i * n + j + 1];
        end loop;
        for j in 0 .. n - 1 loop
            a[i * width + n + j + 1] := (i = j)::int;
        end loop;
    end loop;
    for k in 0 .. n - 1 loop
        pivot := a[k * width + k + 1];
        if pivot = 0 then
            raise exception 'the routes between cost centres have no solution';
        end if;
        for i in 0 .. n - 1 loop
            continue when i = k;
            factor := a[i * width + k + 1];
            for j in 0 .. width - 1 loop
                a[i * width + j + 1] :=
                    div(pivot * a[i * width + j + 1] - factor * a[k * width + j + 1], previous);
            end loop;
        end loop;
        previous := pivot;
    end loop;
    -- Now the left half is the determinant times the identity, and the right half the adjugate.
    for i in 0 .. n - 1 loop
        for j in 0 .. n - 1 loop
            adjugate[i * n + j + 1] := a[i * width + n + j + 1];
        end loop;
    end loop;
    return adjugate;
end
$$;

-- Centres that give to other centres, numbered; the others keep all that comes to them, so only these need solving.
-- `gives` is the denominator: all of the output that goes somewhere the method knows.
create temporary table reference_giver on commit drop as
select c.municipality, c.fiscal_year, c.cost_centre, c.to_citizens + c.idle as keeps,
    c.to_citizens + c.idle + sum(r.quantity) as gives,
    row_number() over (partition by c.municipality, c.fiscal_year order by c.cost_centre) - 1 as number
from pg_temp.reference_centre c
join pg_temp.reference_route r
    on r.municipality = c.municipality and r.fiscal_year = c.fiscal_year and r.provider = c.cost_centre
group by c.municipality, c.fiscal_year, c.cost_centre, c.to_citizens, c.idle;

-- With y the gross cost of a giver per unit of what it gives, gives × y less what the other givers send it is its own
-- cost: a system of integers, whose adjugate holds y for one øre of each origin, times the determinant.
create temporary table reference_solved on commit drop as
with matrix as (
    select i.municipality, i.fiscal_year, count(distinct i.number)::int as n,
        array_agg(
            case when i.number = j.number then j.gives else -coalesce(r.quantity, 0) end order by i.number, j.number
        ) as entries
    from pg_temp.reference_giver i
    join pg_temp.reference_giver j on j.municipality = i.municipality and j.fiscal_year = i.fiscal_year
    left join pg_temp.reference_route r
        on r.municipality = i.municipality and r.fiscal_year = i.fiscal_year
        and r.provider = j.cost_centre and r.receiver = i.cost_centre
    group by i.municipality, i.fiscal_year
),
adjugate as (
    select municipality, fiscal_year, n, pg_temp.reference_adjugate(entries, n) as entries from matrix
)
select a.municipality, a.fiscal_year, origin.cost_centre as origin, giver.cost_centre as giver, giver.keeps,
    a.entries[giver.number * a.n + origin.number + 1] as per_unit
from adjugate a
join pg_temp.reference_giver giver on giver.municipality = a.municipality and giver.fiscal_year = a.fiscal_year
join pg_temp.reference_giver origin on origin.municipality = a.municipality and origin.fiscal_year = a.fiscal_year;

-- One row per live origin and centre at which some of its cost becomes final; weights compare within an origin.
create temporary table reference_final on commit drop as
select municipality, fiscal_year, origin, giver as final_centre, per_unit * keeps as weight
from pg_temp.reference_solved
where per_unit * keeps > 0
union all
select s.municipality, s.fiscal_year, s.origin, r.receiver, sum(s.per_unit * r.quantity)
from pg_temp.reference_solved s
join pg_temp.reference_route r
    on r.municipality = s.municipality and r.fiscal_year = s.fiscal_year and r.provider = s.giver
where not exists (
    select from pg_temp.reference_giver g
    where g.municipality = r.municipality and g.fiscal_year = r.fiscal_year and g.cost_centre = r.receiver)
group by s.municipality, s.fiscal_year, s.origin, r.receiver
having sum(s.per_unit * r.quantity) > 0
union all
select c.municipality, c.fiscal_year, c.cost_centre, c.cost_centre, 1
from pg_temp.reference_centre c
where c.is_live and not exists (
    select from pg_temp.reference_giver g
    where g.municipality = c.municipality and g.fiscal_year = c.fiscal_year and g.cost_centre = c.cost_centre);

-- What a final centre's part is apportioned over: the slots of its users, and its idle capacity (slot null).
create temporary table reference_final_target on commit drop as
select r.municipality, r.fiscal_year, u.cost_centre, r.slot, sum(u.quantity_thousandths)::numeric as weight
from pg_temp.reference_request q
join ledger.service_use u on u.since <= q.ledger_batch and (u.until is null or u.until > q.ledger_batch)
join pg_temp.reference_partition_range r
    on r.municipality = u.municipality and r.citizen = u.citizen and r.year = extract(year from u.used_on)
    and u.used_on between r.first_day and r.last_day
group by r.municipality, r.fiscal_year, u.cost_centre, r.slot
having sum(u.quantity_thousandths) > 0
union all
select municipality, fiscal_year, cost_centre, null, idle
from pg_temp.reference_centre where idle > 0;

analyze pg_temp.reference_centre;
analyze pg_temp.reference_final;
analyze pg_temp.reference_final_target;
