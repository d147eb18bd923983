-- Who sees what. People log in with roles of their own, which are members of one of these groups:
--
-- omkost_finance    sees what is published of the municipalities that the role has a right to
-- omkost_lead       sees what is published of the initiatives that the role has a right to
-- omkost_evaluator  sees nothing but what is exported
-- omkost_migrate    makes the schema and gives rights
--
-- As before, omkost_batch sees everything and omkost_reader everything that is published. Roles belong to the whole server,
-- so another database may have made them already; the owner cannot make roles.
reset role;
do $$
declare
    wanted text;
begin
    foreach wanted in array array['omkost_finance', 'omkost_lead', 'omkost_evaluator', 'omkost_migrate'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
            execute pg_catalog.format('create role %I nologin', wanted);
        end if;
        execute pg_catalog.format('grant connect on database %I to %I', pg_catalog.current_database(), wanted);
    end loop;
    if not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) then
        execute pg_catalog.format('grant omkost_migrate to %I', current_user);
    end if;
    execute pg_catalog.format('grant create on database %I to omkost_migrate', pg_catalog.current_database());
end
$$;
grant omkost_owner to omkost_migrate;
-- So that a function of the owner can make somebody a member. It gains nothing by it: it owns everything.
grant omkost_finance, omkost_lead, omkost_evaluator to omkost_owner with admin option;
create schema access authorization omkost_owner;
grant usage on schema migration to omkost_finance, omkost_lead, omkost_evaluator;
grant select on migration.applied to omkost_finance, omkost_lead, omkost_evaluator;
alter schema migration owner to omkost_migrate;
alter table migration.applied owner to omkost_migrate;
set local role omkost_owner;

comment on schema access is 'Which roles see which municipalities and initiatives.';

-- Nothing of ours is for everybody, now or later.
alter default privileges for role omkost_owner revoke execute on functions from public;
alter default privileges for role omkost_owner revoke usage on types from public;
revoke execute on all functions in schema identity, intake, ledger, run, published from public;
grant usage on schema access to omkost_migrate;

-- A right is a role's of that name and that number: a role that is dropped and made again, renamed, or restored on another
-- server is another role until somebody gives it the right again.
create table access.municipality_right (
    role_number oid not null,
    role_name name not null,
    municipality smallint not null check (municipality between 1 and 999),
    given_at timestamptz not null default clock_timestamp(),
    given_by text not null default session_user,
    primary key (role_number, role_name, municipality)
);
comment on table access.municipality_right is
    'one row per role and municipality whose published figures the role sees, as a member of omkost_finance';

create table access.initiative_right (
    role_number oid not null,
    role_name name not null,
    initiative text collate "C" not null,
    municipality smallint not null,
    given_at timestamptz not null default clock_timestamp(),
    given_by text not null default session_user,
    primary key (role_number, role_name, initiative)
);
comment on table access.initiative_right is
    'one row per role and initiative whose published figures the role sees, as a member of omkost_lead';
comment on column access.initiative_right.municipality is
    'the initiative''s when the right was given: should it move, its figures there are another controller''s';

-- A right as long as its role is that one, and a member of the group that the right is for.
create view access.valid_right with (security_barrier) as
select m.role_number, m.municipality, null::text as initiative
from access.municipality_right m
join pg_catalog.pg_roles r on r.oid = m.role_number and r.rolname = m.role_name
where pg_catalog.pg_has_role(r.oid, 'omkost_finance', 'usage')
union all
select i.role_number, i.municipality, i.initiative
from access.initiative_right i
join pg_catalog.pg_roles r on r.oid = i.role_number and r.rolname = i.role_name
where pg_catalog.pg_has_role(r.oid, 'omkost_lead', 'usage');
comment on view access.valid_right is 'one row per right that holds; initiative null: all of the municipality';

-- Rights of a group are its members' too.
create view access.sight with (security_barrier) as
select r.rolname as role_name,
    pg_catalog.pg_has_role(r.oid, 'omkost_batch', 'usage') or pg_catalog.pg_has_role(r.oid, 'omkost_reader', 'usage')
        or pg_catalog.pg_has_role(r.oid, 'omkost_owner', 'usage') as sees_all,
    array(
        select v.municipality from access.valid_right v where pg_catalog.pg_has_role(r.oid, v.role_number, 'usage')
    ) as places,
    array(
        select v.municipality from access.valid_right v
        where v.initiative is null and pg_catalog.pg_has_role(r.oid, v.role_number, 'usage')
    ) as municipalities,
    array(
        select v.municipality || ' ' || v.initiative from access.valid_right v
        where v.initiative is not null and pg_catalog.pg_has_role(r.oid, v.role_number, 'usage')
    ) as initiatives
from pg_catalog.pg_roles r;
comment on view access.sight is
    'one row per role: whether it sees all that is published, and else of which places, of which municipalities everything, of which initiatives their persons';
comment on column access.sight.places is 'its municipalities, and those of its initiatives';
comment on column access.sight.initiatives is 'municipality, space, initiative';

-- The views of what is published belong to the owner, who is held to these policies like everybody (force): they look at who
-- asks, which current_user stays inside a view. Functions of the owner see everything. omkost_batch reads the tables
-- themselves. Rows without a municipality are for those who see all.
do $$
declare
    -- Each is asked once per query, and only where the one before it says no.
    sees_all constant text := '(select s.sees_all from access.sight s where s.role_name = current_user)';
    is_place constant text :=
        'municipality = any ((select s.places from access.sight s where s.role_name = current_user)::smallint[])';
    is_own constant text :=
        'municipality = any ((select s.municipalities from access.sight s where s.role_name = current_user)::smallint[]) '
        'or municipality || '' '' || initiative = any ('
        '(select s.initiatives from access.sight s where s.role_name = current_user)::text[])';
    fact text;
begin
    foreach fact in array array[
        -- What has no person a lead sees of the municipalities of its initiatives.
        'run.publication_partition', 'run.reconciliation', 'run.account_total', 'run.cost_centre_price', 'run.figures',
        'run.approval', 'run.closed_year', 'run.finding', 'run.cost_class', 'run.allocated_cost', 'ledger.municipality',
        'ledger.budget',
        -- Persons, and what is an initiative's.
        'run.slot', 'run.year_summary', 'run.worked_hours', 'run.caseload', 'ledger.initiative'
    ] loop
        execute pg_catalog.format('alter table %s enable row level security', fact);
        execute pg_catalog.format('alter table %s force row level security', fact);
        execute pg_catalog.format('create policy batch on %s to omkost_batch using (true) with check (true)', fact);
        execute pg_catalog.format(
            'create policy own on %s to omkost_owner using (%s or %s)', fact, sees_all,
            case when fact in ('run.slot', 'run.year_summary', 'run.worked_hours', 'run.caseload', 'ledger.initiative')
                then is_own else is_place end);
    end loop;
end
$$;

-- A line whose slot somebody may not see is not a line without a citizen. What was booked on an initiative its lead sees,
-- whomever it reached, and then not whom.
create or replace view published.allocated_cost with (security_barrier) as
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

-- Of a run everybody may know that it was; its sums, files and findings are of all municipalities together.
create or replace view published.run with (security_barrier) as
select r.run, r.state, r.started_at, r.ended_at, r.started_by, r.host, r.program_version, r.ledger_batch, r.model_sha256,
    r.model_text,
    case when v.sees_all then r.municipality end as municipality, r.fiscal_year,
    case when v.sees_all then r.posting_count end as posting_count,
    (case when v.sees_all then r.posted_oere end)::numeric(38) as posted_oere,
    case when v.sees_all then r.line_count end as line_count,
    (select nullif(count(*), 0) from run.reconciliation c where c.run = r.run) as partition_count
from run.run r
cross join (select s.sees_all from access.sight s where s.role_name = current_user) v;

create or replace view published.step with (security_barrier) as
select t.run, t.place, t.step, t.fiscal_year, t.started_at, t.duration_ms,
    case when v.sees_all then t.row_count end as row_count,
    (case when v.sees_all then t.amount_oere end)::numeric(38) as amount_oere,
    case when v.sees_all then t.line_count end as line_count
from run.step t
cross join (select s.sees_all from access.sight s where s.role_name = current_user) v;

create or replace view published.run_file with (security_barrier) as
select r.run, f.file, f.batch, b.imported_at, f.sha256, f.row_count, f.accepted_count, f.ended_count, f.rejected_count,
    f.source_name, f.profile
from run.run r
join intake.file f on f.batch <= r.ledger_batch and f.accepted_count + f.ended_count > 0
join intake.batch b using (batch)
where (select s.sees_all from access.sight s where s.role_name = current_user);

grant select on all tables in schema published to omkost_finance, omkost_lead;
grant usage on schema published to omkost_finance, omkost_lead;

-- Giving and taking rights, for omkost_migrate. Names of roles are data: they are looked up and quoted, never pasted.
create function access.person_role(wanted text) returns oid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    found pg_roles;
begin
    select * into found from pg_roles where rolname = wanted;
    if found.oid is null then
        raise exception 'there is no such role' using errcode = 'OMK06';
    end if;
    if found.rolname ~ '^(omkost|pg)_' or found.rolsuper or found.rolbypassrls
        or pg_has_role(found.oid, 'omkost_owner', 'member') then
        raise exception 'rights are for roles of people' using errcode = 'OMK07';
    end if;
    return found.oid;
end
$$;
comment on function access.person_role is 'the number of a role that can be given rights; OMK06: there is none, OMK07: not to this one';

create function access.give_municipality(to_role text, place integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    role_number constant oid := access.person_role(to_role);
begin
    if not exists (select from ledger.municipality m where m.municipality = place and m.until is null) then
        raise exception 'there is no such municipality' using errcode = 'OMK08';
    end if;
    if not pg_has_role(role_number, 'omkost_finance', 'member') then
        execute format('grant omkost_finance to %I', to_role);
    end if;
    insert into access.municipality_right (role_number, role_name, municipality)
    values (role_number, to_role, place) on conflict do nothing;
    return found;
end
$$;
comment on function access.give_municipality is 'whether the role did not have the right before; OMK08: no such municipality';

create function access.give_initiative(to_role text, code text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    role_number constant oid := access.person_role(to_role);
    place smallint;
begin
    select i.municipality into place from ledger.initiative i where i.initiative = code and i.until is null;
    if place is null then
        raise exception 'there is no such initiative' using errcode = 'OMK08';
    end if;
    if not pg_has_role(role_number, 'omkost_lead', 'member') then
        execute format('grant omkost_lead to %I', to_role);
    end if;
    insert into access.initiative_right as r (role_number, role_name, initiative, municipality)
    values (role_number, to_role, code, place)
    on conflict on constraint initiative_right_pkey do update
        set municipality = excluded.municipality, given_at = excluded.given_at, given_by = excluded.given_by
        where r.municipality <> excluded.municipality;
    return found;
end
$$;
comment on function access.give_initiative is 'whether the role did not have the right before; OMK08: no such initiative';

-- What is taken may be of a role that is no more, so names are not looked up.
create function access.take_municipality(from_role text, place integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from access.municipality_right r where r.role_name = from_role and r.municipality = place;
    return found;
end
$$;
comment on function access.take_municipality is 'whether the role had the right';

create function access.take_initiative(from_role text, code text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from access.initiative_right r where r.role_name = from_role and r.initiative = code;
    return found;
end
$$;
comment on function access.take_initiative is 'whether the role had the right';

create view access.given_right with (security_barrier) as
select g.role_name, g.kind, g.subject, g.given_at, g.given_by,
    exists (select from pg_catalog.pg_roles r where r.oid = g.role_number and r.rolname = g.role_name
        and pg_catalog.pg_has_role(r.oid, g.needs, 'usage')) as holds
from (
    select role_number, role_name, 'municipality' as kind, municipality::text as subject, given_at, given_by,
        'omkost_finance'::name as needs
    from access.municipality_right
    union all
    select role_number, role_name, 'initiative', initiative, given_at, given_by, 'omkost_lead' from access.initiative_right
) g;
comment on view access.given_right is
    'one row per role and municipality or initiative; holds: the role is still that one, and a member of the group';

grant select on access.given_right to omkost_migrate;
grant execute on function access.give_municipality(text, integer), access.give_initiative(text, text),
    access.take_municipality(text, integer), access.take_initiative(text, text) to omkost_migrate;
