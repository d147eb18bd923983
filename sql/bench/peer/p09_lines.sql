-- Every line: what is settled, and the parts by largest remainder, all at once. Narrow parts need no numeric.
create view peer.line as
with quota as (
    select p.municipality, p.fiscal_year, p.class, p.idle_class, w.slot, p.sign, p.oere,
        case when p.is_narrow then p.oere * w.weight / p.weight_total
            else div(p.oere::numeric * w.weight, p.weight_total)::bigint end as whole,
        case when p.is_narrow then p.oere * w.weight % p.weight_total
            else mod(p.oere::numeric * w.weight, p.weight_total)::bigint end as remainder
    from peer.part p
    join peer.weight w
        on w.municipality = p.municipality and w.fiscal_year = p.fiscal_year and w.base = p.base
),
ranked as (
    select q.*, row_number() over (partition by class order by remainder desc, slot nulls last) as rank,
        (oere - sum(whole) over (partition by class))::int as left_over
    from quota q
),
line as (
    select municipality, fiscal_year, slot, class, amount_oere from peer.settled
    union all
    select municipality, fiscal_year, coalesce(slot, 0), case when slot is null then idle_class else class end, sign * (whole + (rank <= left_over)::int)
    from ranked
    union all
    select municipality, fiscal_year, 0, class, amount_oere from peer.left_over
)
select municipality, fiscal_year, slot, class, amount_oere from line where amount_oere <> 0;
