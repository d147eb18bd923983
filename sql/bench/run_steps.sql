-- The steps, median over the runs; one that comes once a year lasts from the first year's beginning to the last one's end.
select step, percentile_disc(0.5) within group (order by duration_ms)
from (
    select run, step, min(place) as place,
        (1000 * extract(epoch from max(started_at + duration_ms * interval '1 ms') - min(started_at)))::bigint
            as duration_ms
    from run.step
    group by run, step
) s
group by step
order by min(place);
