-- Persons are looked up, and looking up is written down before it is answered.
create table access.look_up (
    number bigint generated always as identity primary key,
    looked_at timestamptz not null default clock_timestamp(),
    looked_by name not null default session_user,
    client_address inet default inet_client_addr(),
    application text not null default pg_catalog.current_setting('application_name'),
    backend_pid integer not null default pg_backend_pid(),
    made_in xid8 not null default pg_current_xact_id(),
    kind text not null check (kind in ('citizen', 'family', 'posting', 'extract')),
    municipality smallint,
    citizen integer,
    subject text collate "C",
    purpose text not null check (purpose ~ '[^ ]' and length(purpose) <= 200),
    check (kind not in ('family', 'posting') or subject is not null)
);
comment on table access.look_up is
    'one row per look-up of a person and per extract of persons: who, when, from where, whom and why; never a CPR number';
comment on column access.look_up.looked_by is 'the role that logged in';
comment on column access.look_up.municipality is 'of the family, the posting or the extract; null: all that the role sees';
comment on column access.look_up.citizen is
    'the citizen that was looked up, or that a posting is of; null where there is none';
comment on column access.look_up.subject is 'the family''s code, or the posting''s number';
comment on column access.look_up.made_in is 'persons are shown by transactions after this one';
create index look_up_session on access.look_up (backend_pid, looked_at);
create index look_up_citizen on access.look_up (citizen) where citizen is not null;

-- A code that several municipalities have, or a number, is everything that it can mean.
create function access.record_look_up(kind text, place integer, citizen integer, subject text, purpose text)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into access.look_up (kind, municipality, citizen, subject, purpose)
    select $1, m.municipality, null, $4, $5
    from (select distinct f.municipality from ledger.family_member f where f.family = $4 and ($2 is null or f.municipality = $2)) m
    where $1 = 'family'
    union all
    select $1, q.municipality, q.citizen, $4, $5
    from (
        select distinct t.municipality, t.citizen
        from published.partition p
        join ledger.posting t
            on t.municipality = p.municipality and t.fiscal_year = p.fiscal_year and t.posting = $4 and t.until is null
        where $2 is null or t.municipality = $2
    ) q
    where $1 = 'posting';
    if not found then
        insert into access.look_up (kind, municipality, citizen, subject, purpose) values ($1, $2, $3, $4, $5);
    end if;
end
$$;
comment on function access.record_look_up is 'writes down what the session''s role looks up, before it is answered';

create function access.refuse_changed_look_up() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'the log of look-ups keeps its rows' using errcode = 'OMK09';
end
$$;
create trigger look_up_is_kept before update or truncate on access.look_up for each statement
    execute function access.refuse_changed_look_up();

-- Removed by age, and by nothing else.
create function access.forget_look_ups(months integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    forgotten bigint;
begin
    if months is null or months < 1 then
        raise exception 'look-ups are kept for a month at least' using errcode = '22023';
    end if;
    delete from access.look_up where looked_at < now() - make_interval(months => months);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
comment on function access.forget_look_ups is 'how many look-ups are older than so many months and are forgotten';

-- Whose persons this session may see now: those looked up within the hour, in a transaction that is over. The batch computes
-- them; for it nothing is closed. A session is a process of the server since it began; another that had its number ended
-- before.
create view access.opened with (security_barrier) as
with own as (
    select l.kind, l.municipality, l.citizen, l.subject
    from access.look_up l
    where l.backend_pid = pg_catalog.pg_backend_pid() and l.looked_by = session_user
      and l.looked_at >= (select a.backend_start from pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a)
      and l.looked_at >= pg_catalog.now() - interval '1 hour'
      and l.made_in is distinct from pg_catalog.pg_current_xact_id_if_assigned()
)
select pg_catalog.pg_has_role(current_user, 'omkost_batch', 'usage')
        or exists (select from own where kind = 'extract' and municipality is null) as is_everybody,
    array(select municipality from own where kind = 'extract' and municipality is not null) as municipalities,
    array(select citizen from own where citizen is not null) as citizens,
    array(select municipality || ' ' || subject from own where kind = 'family') as families;
comment on view access.opened is 'one row: the persons that this session has looked up';

-- Persons leave the lines and slots that everybody sees; they are in views of their own, which show what was looked up.
drop view published.allocated_cost;
drop view published.person_slot;
drop view published.slot;

create view run.published_line as
select c.municipality, c.fiscal_year, c.run, k.sector, k.function, k.flow, k.municipal_percent, k.status, k.reason,
    k.rule, k.grade, c.slot, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset,
    k.booked_initiative, k.activity, k.cost_centre, k.cost_type, c.amount_oere,
    case when k.status = 'allocated' and k.flow = 'expense' and k.municipal_percent < 100
        then round(c.amount_oere::numeric * (100 - k.municipal_percent) / k.municipal_percent)
        else 0::numeric end as state_share_oere
from published.partition p
join run.allocated_cost c
    on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.run = p.run
join run.cost_class k
    on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run and k.class = c.class
left join run.slot s
    on s.municipality = c.municipality and s.fiscal_year = c.fiscal_year and s.run = c.run and s.slot = c.slot
where c.slot = 0 or s.slot is not null
   or k.municipality || ' ' || k.booked_initiative = any (
       (select v.initiatives from access.sight v where v.role_name = current_user)::text[]);
comment on view run.published_line is
    'one row per stored line of the current generation that the role sees; no barrier, since only views with one read it';

create view published.allocated_cost with (security_barrier) as
select municipality, fiscal_year, run, sector, function, flow, municipal_percent, status, reason, rule, grade, initiative,
    cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre, cost_type, amount_oere, state_share_oere
from run.published_line;
comment on view published.allocated_cost is 'one row per stored line of the current generation, without its citizen';

create view published.person_cost with (security_barrier) as
select l.*
from run.published_line l
where l.slot = 0
   or (select o.is_everybody from access.opened o)
   or l.municipality = any ((select o.municipalities from access.opened o)::smallint[])
   or l.citizen = any ((select o.citizens from access.opened o)::integer[])
   or l.municipality || ' ' || l.family = any ((select o.families from access.opened o)::text[]);
comment on view published.person_cost is
    'one row per stored line of the current generation, of persons who were looked up and of what reached nobody';

create view published.slot with (security_barrier) as
select s.municipality, s.fiscal_year, s.run, s.initiative, s.cluster
from published.partition p
join run.slot s on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.run = p.run;
comment on view published.slot is
    'one row per slot of the current generation: of the enrolled, and of others with cost; without its citizen';

create view published.person_slot with (security_barrier) as
select s.municipality, s.fiscal_year, s.run, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase,
    s.year_offset, s.day_count
from published.partition p
join run.slot s on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.run = p.run
where (select o.is_everybody from access.opened o)
   or s.municipality = any ((select o.municipalities from access.opened o)::smallint[])
   or s.citizen = any ((select o.citizens from access.opened o)::integer[])
   or s.municipality || ' ' || s.family = any ((select o.families from access.opened o)::text[]);
comment on view published.person_slot is
    'one row per slot of the current generation, of persons who were looked up: of the enrolled, and of others with cost';

grant select on published.allocated_cost, published.person_cost, published.slot, published.person_slot
    to omkost_reader, omkost_batch, omkost_finance, omkost_lead;

-- Counts and distributions of persons need no look-up: they are made here, over a closed list of dimensions and filters, and
-- no id comes out. A function of the owner sees everything, so it holds itself to the rights of who asks; nobody can name a
-- role there that they could not become.
create function access.slots_of(viewer name, first_year smallint, last_year smallint) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    v access.sight;
    parts text;
begin
    if viewer is null or not pg_has_role(session_user, viewer, 'member') then
        raise exception 'a role that the session cannot become' using errcode = '42501';
    end if;
    select * into v from access.sight s where s.role_name = viewer;
    -- Only where year and run are constants does the planner leave out the tables of all other runs.
    select string_agg(format('(x.fiscal_year = %s and x.run = %s)', p.fiscal_year, p.run), ' or ') into parts
    from (select distinct d.fiscal_year, d.run from published.partition d) p
    where (first_year is null or p.fiscal_year >= first_year) and (last_year is null or p.fiscal_year <= last_year);
    return format('(%s) and (%L or x.municipality = any (%L::smallint[]) or x.municipality || '' '' || x.initiative = any (%L::text[]))',
        coalesce(parts, 'false'), v.sees_all, v.municipalities, v.initiatives);
end
$$;
comment on function access.slots_of is
    'the condition on x that a row is published, of the years, and of a slot whose person the role may see';

create function access.scope_condition(place smallint, initiative text, cluster text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select concat_ws(' and ', 'true', 'x.municipality = ' || place, 'x.initiative = ' || quote_literal(initiative),
        'x.cluster = ' || quote_literal(cluster))
$$;
comment on function access.scope_condition is 'the condition on x that a row is of all of the scope that is given';

create function published.person_count(
    by text[], place smallint default null, initiative text default null, cluster text default null,
    first_year smallint default null, last_year smallint default null, viewer name default current_user)
returns table (codes text[], citizens bigint, families bigint, person_days bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    dimension text;
    keys text := '';
begin
    foreach dimension in array by loop
        if dimension <> all (array[
            'municipality', 'fiscal_year', 'initiative', 'cluster', 'arm', 'phase', 'year_offset']) then
            raise exception 'no dimension of persons' using errcode = '22023';
        end if;
        keys := keys || case keys when '' then '' else ', ' end || format('coalesce(x.%I::text, '''')', dimension);
    end loop;
    return query execute format(
        'select array[%s]::text[], count(distinct x.citizen), '
        'count(distinct (x.municipality, x.family)) filter (where x.family is not null), '
        'coalesce(sum(x.day_count), 0)::bigint '
        'from published.partition p join run.slot x using (municipality, fiscal_year, run) '
        'where x.initiative is not null and %s and %s%s',
        keys, access.slots_of(viewer, first_year, last_year), access.scope_condition(place, initiative, cluster),
        case keys when '' then '' else ' group by ' || keys end);
end
$$;
comment on function published.person_count is
    'one row per combination of the dimensions: enrolled citizens and families that the role sees, and their days';

-- With the municipalities as constants the planner begins with the slots.
create function access.places_of(own text) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    places text;
begin
    execute format('select string_agg(distinct x.municipality::text, '', '') from run.slot x where %s', own) into places;
    return format('x.municipality = any (array[%s]::smallint[])', places);
end
$$;
comment on function access.places_of is 'the condition on x that it is in a municipality where slots fit the condition given';

create function published.person_year_cost(
    of_families boolean, place smallint default null, initiative text default null, cluster text default null,
    first_year smallint default null, last_year smallint default null, only_arm text default null,
    viewer name default current_user)
returns table (fiscal_year smallint, net_oere numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    own constant text := access.slots_of(viewer, first_year, last_year) || ' and '
        || access.scope_condition(place, initiative, cluster) || coalesce(' and x.arm = ' || quote_literal(only_arm), '');
begin
    return query execute format(
        'select x.fiscal_year, sum(x.amount_oere) from run.published_line x '
        'where x.status = ''allocated'' and x.%s is not null and %s and %s group by x.fiscal_year, %s order by 1, 2',
        case when of_families then 'family' else 'citizen' end, access.places_of(own), own,
        case when of_families then 'x.municipality, x.family' else 'x.citizen' end);
end
$$;
comment on function published.person_year_cost is
    'one row per fiscal year and citizen, or family, with cost that the role sees: net, in ascending order, and not whose';

create function published.person_year_during(
    place smallint default null, initiative text default null, cluster text default null,
    first_year smallint default null, last_year smallint default null, viewer name default current_user)
returns table (fiscal_year smallint, net_oere numeric, day_count bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    own constant text := access.slots_of(viewer, first_year, last_year) || ' and '
        || access.scope_condition(place, initiative, cluster) || ' and x.phase = ''during'' and x.arm = ''intervention''';
    places constant text := access.places_of(own);
begin
    return query execute format(
        'select d.fiscal_year, coalesce(k.oere, 0), d.days from ('
        'select x.fiscal_year, x.citizen, sum(x.day_count)::bigint as days '
        'from published.partition p join run.slot x using (municipality, fiscal_year, run) '
        'where x.initiative is not null and %1$s and %2$s group by 1, 2) d '
        'left join (select x.fiscal_year, x.citizen, sum(x.amount_oere) as oere from run.published_line x '
        'where x.status = ''allocated'' and %1$s and %2$s group by 1, 2) k using (fiscal_year, citizen) order by 1, 2, 3',
        places, own);
end
$$;
comment on function published.person_year_during is
    'one row per fiscal year and citizen enrolled that the role sees, in the arm that takes part: net and days during, not whose';

-- The log is searched by the batch alone: it says whom others looked up. A citizen's look-ups are those of the citizen, of
-- families that it was ever in, of its postings, and extracts and postings that may have had it among their persons.
create function access.look_ups(of_citizen integer default null, of_place integer default null, of_family text default null)
returns setof access.look_up
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.*
    from access.look_up l
    where (of_citizen is null
        or l.citizen = of_citizen
        or l.kind = 'family' and (l.municipality, l.subject) in (
            select m.municipality, m.family from ledger.family_member m where m.citizen = of_citizen)
        or (l.kind = 'extract' or l.kind = 'posting' and l.citizen is null)
            and (l.municipality is null or l.municipality in (
            select m.municipality from ledger.family_member m where m.citizen = of_citizen
            union all
            select s.municipality from run.slot s where s.citizen = of_citizen)))
      and (of_family is null or l.kind = 'family' and l.municipality = of_place and l.subject = of_family
        or (l.kind = 'extract' or l.kind = 'posting' and l.citizen is null)
            and (l.municipality is null or l.municipality = of_place)
        or l.citizen in (
            select m.citizen from ledger.family_member m where m.municipality = of_place and m.family = of_family))
$$;
comment on function access.look_ups is 'look-ups and extracts that concern a citizen, or a family; or all of them';

grant usage on schema access to omkost_batch, omkost_finance, omkost_lead;
grant execute on function access.record_look_up(text, integer, integer, text, text)
    to omkost_batch, omkost_finance, omkost_lead;
grant execute on function access.forget_look_ups(integer), access.look_ups(integer, integer, text) to omkost_batch;
grant execute on function published.person_count(text[], smallint, text, text, smallint, smallint, name),
    published.person_year_cost(boolean, smallint, text, text, smallint, smallint, text, name),
    published.person_year_during(smallint, text, text, smallint, smallint, name)
    to omkost_reader, omkost_batch, omkost_finance, omkost_lead;
