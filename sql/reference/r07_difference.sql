-- The run's stored lines against the reference: as multisets of whole published lines, so that nothing but the
-- numbering of classes and slots may differ. Of a partition that was only drawn from, every reference line must be
-- among the stored.

-- What a line says but for its citizen, as one text; null is told from empty, and no type from another.
create temporary table reference_class on commit drop as
select distinct municipality, fiscal_year,
    (sector, function, flow, municipal_percent, status, reason, rule, grade, booked_initiative, activity, cost_centre,
        cost_type)::text as words
from pg_temp.reference_line;
analyze pg_temp.reference_class;

-- What is stored of the partitions, read from the run's own tables: through their parents, every run that is kept of these
-- years would be looked through.
do $$
declare
    parent text;
begin
    foreach parent in array array['allocated_cost', 'cost_class', 'slot'] loop
        execute (
            select format('create temporary view reference_stored_%s as ', parent)
                || coalesce(string_agg(
                    format('select t.* from run.%1$s_%2$s_%3$s t where t.municipality in (select p.municipality '
                           'from pg_temp.reference_partition p where p.fiscal_year = %2$s)', parent, y.fiscal_year, q.run),
                    ' union all '), format('select * from run.%s where false', parent))
            from pg_temp.reference_request q
            cross join (select distinct fiscal_year from pg_temp.reference_partition) y
            where to_regclass(format('run.%s_%s_%s', parent, y.fiscal_year, q.run)) is not null);
    end loop;
end
$$;

create temporary view reference_stored_line as
select c.municipality, c.fiscal_year, k.sector, k.function, k.flow, k.municipal_percent, k.status, k.reason, k.rule,
    k.grade, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset, k.booked_initiative,
    k.activity, k.cost_centre, k.cost_type, c.amount_oere
from pg_temp.reference_partition p
join pg_temp.reference_stored_allocated_cost c on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year
left join pg_temp.reference_stored_cost_class k
    on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.class = c.class
left join pg_temp.reference_stored_slot s
    on s.municipality = c.municipality and s.fiscal_year = c.fiscal_year and s.slot = c.slot
where p.share >= 1 or exists (
    select from pg_temp.reference_class w
    where w.municipality = k.municipality and w.fiscal_year = k.fiscal_year
        and w.words = (k.sector, k.function, k.flow, k.municipal_percent, k.status, k.reason, k.rule, k.grade,
            k.booked_initiative, k.activity, k.cost_centre, k.cost_type)::text);

-- One row per line that one side has more often than the other, amounts of equal lines put side by side.
create temporary table reference_difference on commit drop as
with line as (
    select municipality::int, fiscal_year::int, sector collate "C" as sector, function collate "C" as function,
        flow collate "C" as flow, municipal_percent::int, status collate "C" as status, reason collate "C" as reason,
        rule collate "C" as rule, grade collate "C" as grade, citizen, family collate "C" as family,
        initiative collate "C" as initiative, cluster collate "C" as cluster, arm collate "C" as arm,
        phase collate "C" as phase, year_offset::int, booked_initiative collate "C" as booked_initiative,
        activity collate "C" as activity, cost_centre collate "C" as cost_centre, cost_type::int,
        amount_oere::numeric, 1 as reference_count, 0 as stored_count
    from pg_temp.reference_published_line
    union all
    select municipality, fiscal_year, sector, function, flow, municipal_percent, status, reason, rule, grade, citizen,
        family, initiative, cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre, cost_type,
        amount_oere, 0, 1
    from pg_temp.reference_stored_line
),
uneven as (
    select municipality, fiscal_year, sector, function, flow, municipal_percent, status, reason, rule, grade, citizen,
        family, initiative, cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre, cost_type,
        amount_oere, sum(reference_count) - sum(stored_count) as reference_surplus
    from line
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22
    having sum(reference_count) <> sum(stored_count)
)
select u.municipality, u.fiscal_year, sector, function, flow, municipal_percent, status, reason, rule, grade, citizen,
    family, initiative, cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre, cost_type,
    coalesce(sum(reference_surplus) filter (where reference_surplus > 0), 0) as reference_line_count,
    sum(amount_oere * reference_surplus) filter (where reference_surplus > 0) as reference_oere,
    coalesce(-sum(reference_surplus) filter (where reference_surplus < 0), 0) as stored_line_count,
    -sum(amount_oere * reference_surplus) filter (where reference_surplus < 0) as stored_oere
from uneven u
join pg_temp.reference_partition p using (municipality, fiscal_year)
where p.share >= 1 or reference_surplus > 0
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21;
