-- What is held about one person, table by table: for whoever asks to see what is known of them. Tables of the ledger are found
-- by their column, so that none that comes later is forgotten.
create function access.person_rows(of_citizen integer)
returns table (place text, municipality smallint, row_count bigint, amount_oere numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    fact record;
begin
    return query
        select 'identity.citizen'::text, null::smallint, count(*), null::numeric
        from identity.citizen c where c.citizen = of_citizen having count(*) > 0;
    for fact in
        select c.oid::regclass::text as name, exists (
            select from pg_attribute m
            where m.attrelid = c.oid and m.attname = 'amount_oere' and not m.attisdropped) as has_money
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and a.attname = 'citizen' and not a.attisdropped
        order by 1
    loop
        return query execute format(
            'select %L::text, x.municipality, count(*), %s from %s x where x.citizen = $1 group by x.municipality order by 2',
            fact.name, case when fact.has_money then 'sum(x.amount_oere)' else 'null::numeric' end, fact.name)
            using of_citizen;
    end loop;
    return query
        select 'run.slot'::text, s.municipality, count(*), null::numeric
        from run.slot s where s.citizen = of_citizen group by s.municipality order by s.municipality;
    return query
        select 'published.person_cost'::text, l.municipality, count(*), sum(l.amount_oere)
        from run.published_line l where l.citizen = of_citizen group by l.municipality order by l.municipality;
    return query
        select 'access.look_up'::text, null::smallint, count(*), null::numeric
        from access.look_up l where l.citizen = of_citizen having count(*) > 0;
end
$$;
comment on function access.person_rows is
    'one row per table and municipality with rows about the citizen: how many, all versions and kept results, and their øre';
grant execute on function access.person_rows(integer) to omkost_batch;
