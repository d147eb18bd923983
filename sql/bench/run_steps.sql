-- The steps, median over the runs; one that comes once a year is added up.
select step, percentile_disc(0.5) within group (order by duration_ms)
from (
    select run, step, min(place) as place, sum(duration_ms) as duration_ms
    from run.step
    group by run, step
) s
group by step
order by min(place);
