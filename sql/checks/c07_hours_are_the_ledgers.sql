-- Published municipalities and years whose stored minutes are not those of the ledger they were computed from, by method
-- (what rests on an assumption of the model left out): must be none.
with stated as (
    select r.run, t.municipality, extract(year from t.worked_on)::smallint as fiscal_year, 'time_entries' as method,
        t.minutes_thousandths::numeric * coalesce(t.share_percent_thousandths, 100000) * 10 as minutes
    from run.run r join ledger.time_entry t on t.since <= r.ledger_batch and (t.until is null or t.until > r.ledger_batch)
    union all
    select r.run, m.municipality, extract(year from m.held_on)::smallint, 'meetings',
        m.minutes_thousandths::numeric * m.participants_thousandths * m.occurrences_thousandths
    from run.run r join ledger.meeting m on m.since <= r.ledger_batch and (m.until is null or m.until > r.ledger_batch)
    where m.minutes_thousandths is not null
    union all
    select r.run, h.municipality, h.fiscal_year, 'reported',
        h.hours_central_thousandths::numeric * 600 * coalesce(h.share_percent_thousandths, 100000)
    from run.run r join ledger.work_hours h on h.since <= r.ledger_batch and (h.until is null or h.until > r.ledger_batch)
), expected as (
    select p.run, p.municipality, p.fiscal_year, s.method, s.municipality is null as is_shared, sum(s.minutes) as minutes
    from published.partition p
    join stated s on s.run = p.run and s.fiscal_year = p.fiscal_year
        and (s.municipality is null or s.municipality = p.municipality)
    group by 1, 2, 3, 4, 5
), stored as (
    select run, municipality, fiscal_year, method, is_shared, sum(minutes_central_billionths) as minutes
    from published.worked_hours where assumption = '' and method <> 'employment'
    group by 1, 2, 3, 4, 5
)
select municipality, fiscal_year, method, e.minutes, s.minutes
from expected e full join stored s using (run, municipality, fiscal_year, method, is_shared)
where coalesce(e.minutes, 0) <> coalesce(s.minutes, 0)
