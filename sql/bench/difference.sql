-- How many lines, and slots of the enrolled, one side has and the other has not: all dimensions, øre and days, both ways.
with ours as (
    select municipality, fiscal_year, sector, function, flow, municipal_percent, status, reason, rule, grade, citizen, family,
        initiative, cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre, cost_type, amount_oere
    from published.person_cost
),
peers as (
    select l.municipality, l.fiscal_year, c.sector, c.function, c.flow, c.municipal_percent, c.status, c.reason, c.rule,
        c.grade, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset,
        nullif(c.booked_initiative, ''), nullif(c.activity, ''), nullif(c.cost_centre, ''), c.cost_type, l.amount_oere
    from peer.allocated_cost l
    join peer.cost_class c using (municipality, fiscal_year, class)
    left join peer.slot s using (municipality, fiscal_year, slot)
),
our_days as (
    select municipality, fiscal_year, citizen, family, initiative, cluster, arm, phase, year_offset, day_count
    from published.person_slot where initiative is not null
),
peers_days as (
    select municipality, fiscal_year, citizen, family, initiative, cluster, arm, phase, year_offset, day_count
    from peer.slot where initiative is not null
)
select (select count(*) from (select * from ours except all select * from peers) d)
    + (select count(*) from (select * from peers except all select * from ours) d)
    + (select count(*) from (select * from our_days except all select * from peers_days) d)
    + (select count(*) from (select * from peers_days except all select * from our_days) d);
