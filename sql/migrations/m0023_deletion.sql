-- A person can be deleted. The number, the source and the texts go; what the person cost stays under the internal number,
-- which from then on stands for nobody: an anonymous remainder. Rows of the ledger that figures are computed from are kept, so
-- that no figure moves, and nothing more comes to them.
create table identity.deletion (
    citizen integer primary key references identity.citizen,
    deleted_at timestamptz not null default clock_timestamp(),
    deleted_by name not null default session_user,
    reason text not null check (reason ~ '[^ ]' and length(reason) <= 200),
    seal text collate "C" check (seal ~ '^[a-z2-7]{26}$'),
    key_check text collate "C" check (key_check ~ '^[a-z2-7]{26}$'),
    batch integer not null references intake.batch,
    check ((seal is null) = (key_check is null))
);
comment on table identity.deletion is 'one row per person that was deleted: when, by whom and why, never who it was';
comment on column identity.deletion.seal is
    'the number as a keyed digest whose key is outside the database: by it an import knows the person again; null: it does not any more';
comment on column identity.deletion.key_check is 'a digest of nobody with the same key, by which the key is known';
comment on column identity.deletion.batch is 'the version of the ledger in which its open periods end';

-- A family of which nobody is left: what was stated of it as a whole is part of the remainder too.
create table identity.deleted_family (
    municipality smallint not null,
    family text collate "C" not null,
    primary key (municipality, family)
);
comment on table identity.deleted_family is 'one row per family whose members were all deleted';

-- Ties are broken by CPR number, so a deleted person has to keep its place among the others or øre would move. It is kept as
-- the place after a person whose number is known, and not as anything of its own number.
alter table identity.citizen alter column cpr drop not null;
alter table identity.citizen add column follows integer references identity.citizen;
alter table identity.citizen add column step integer not null default 0;
alter table identity.citizen add constraint citizen_is_known_or_deleted
    check (case when cpr is null then step > 0 and source = '' else step = 0 and follows is null end);
create index citizen_follows on identity.citizen (follows) where cpr is null;
comment on table identity.citizen is
    'one row per person: the CPR number, or a replacement number with the source that gave it, or neither where it was deleted';
comment on column identity.citizen.follows is
    'of a deleted person: whom it comes after in the order of numbers; null: nobody';
comment on column identity.citizen.step is 'of a deleted person: 1, 2, 3, … after whom it follows; 0 for anybody else';

create or replace view identity.citizen_rank with (security_barrier) as
select c.citizen,
    row_number() over (
        order by case when c.cpr is null then a.cpr else c.cpr end nulls first,
            case when c.cpr is null then a.source else c.source end nulls first, c.step) as cpr_rank
from identity.citizen c left join identity.citizen a on a.citizen = c.follows;

-- History is only ever ended, and a deleted person's postings lose their text, in every version.
create function ledger.refuse_changed_posting() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    is_end constant boolean := old.until is null and new.until is not null;
begin
    if new.posting_text is null and not is_end then
        old.posting_text := null;
        if new is not distinct from old
            and (exists (select from identity.citizen c where c.citizen = old.citizen and c.cpr is null)
                or old.citizen is null and exists (
                    select from identity.deleted_family f where f.municipality = old.municipality and f.family = old.family))
        then
            return new;
        end if;
    end if;
    if not is_end then
        raise exception 'the ledger keeps its history' using errcode = 'OMK02';
    end if;
    return new;
end
$$;
drop trigger history_is_kept on ledger.posting;
create trigger history_is_kept before update on ledger.posting for each row
    execute function ledger.refuse_changed_posting();

create function identity.delete_person(
    of_citizen integer, reason text, seal text, key_check text, program_version text)
returns table (batch integer, last_day date, period_count bigint, text_count bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    own identity.citizen;
    before integer;
    place integer;
    fact record;
    closed bigint;
begin
    select * into own from identity.citizen c where c.citizen = of_citizen and c.cpr is not null for update;
    if own.citizen is null then
        raise exception 'there is no such person' using errcode = 'OMK10';
    end if;
    insert into intake.batch as b (program_version) values ($5) returning b.batch into batch;
    insert into identity.deletion (citizen, reason, seal, key_check, batch) values (of_citizen, $2, $3, $4, batch);

    -- The place among the others; whoever followed this one follows the one before it.
    select c.citizen into before from identity.citizen c
    where (c.cpr, c.source) < (own.cpr, own.source) order by c.cpr desc, c.source desc limit 1;
    select coalesce(max(c.step), 0) + 1 into place from identity.citizen c
    where c.cpr is null and c.follows is not distinct from before;
    update identity.citizen c set follows = before, step = c.step + place where c.follows = of_citizen;
    update identity.citizen c set cpr = null, source = '', follows = before, step = place where c.citizen = of_citizen;

    insert into identity.deleted_family (municipality, family)
    select m.municipality, m.family from ledger.family_member m
    where m.citizen = of_citizen and not exists (
        select from ledger.family_member o join identity.citizen c on c.citizen = o.citizen
        where o.municipality = m.municipality and o.family = m.family and c.cpr is not null)
    group by m.municipality, m.family;

    -- What a profile made a code of may say who it was: a CPR number with a month, an address.
    update identity.numbered_code k set value = 'deleted ' || k.number
    where exists (
            select from identity.deleted_family f
            where f.municipality = k.municipality and f.family = k.prefix || k.number)
       or (k.municipality, k.prefix || k.number) in (
            select m.municipality, p.posting
            from ledger.posting p cross join lateral (values (p.municipality), (0::smallint)) m (municipality)
            where p.citizen = of_citizen);

    -- What has no end, or a later one, would draw cost on and on. It ends with what is published, so that nothing published
    -- moves; what begins later ends on its first day, since earlier phases know of it. A quantity is divided over its days,
    -- and keeps them.
    select coalesce(make_date(max(p.fiscal_year), 12, 31), current_date) into last_day from published.partition p;
    period_count := 0;
    for fact in
        select * from (values
            ('family_member', 'memberships', 'valid_from', 'valid_to'), ('enrolment', 'enrolments', 'starts_on', 'ends_on'),
            ('participation', 'participation', 'starts_on', 'ends_on'), ('assignment', 'assignments', 'starts_on', 'ends_on')
        ) as f (name, kind, first, last)
    loop
        execute format(
            'with ended as ('
            'update ledger.%1$I x set until = $1 where x.citizen = $2 and x.until is null and %6$s '
            'and coalesce(x.%4$I, ''infinity'') > greatest(x.%3$I, $3) returning x.*'
            '), opened as ('
            'insert into ledger.%1$I (%5$s, %4$I, since) select %5$s, greatest(%3$I, $3), $1 from ended'
            '), change as ('
            'insert into ledger.change (batch, fact, municipality, opened_count, ended_count) '
            'select $1, %2$L, municipality, count(*), count(*) from ended group by municipality'
            ') select count(*) from ended',
            fact.name, fact.kind, fact.first, fact.last, (
                select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
                where a.attrelid = ('ledger.' || fact.name)::regclass and a.attnum > 0 and not a.attisdropped
                  and a.attname not in ('version', 'since', 'until', fact.last)),
            case fact.name when 'participation' then 'x.quantity_thousandths is null' else 'true' end)
            using batch, of_citizen, last_day into closed;
        period_count := period_count + closed;
    end loop;

    update ledger.posting p set posting_text = null
    where p.posting_text is not null
      and (p.citizen = of_citizen or p.citizen is null and (p.municipality, p.family) in (
          select f.municipality, f.family from identity.deleted_family f));
    get diagnostics text_count = row_count;
    -- The planner's statistics hold numbers and texts.
    perform ledger.refresh_statistics();
    return next;
end
$$;
comment on function identity.delete_person is
    'makes a person''s rows an anonymous remainder; gives the new version of the ledger, the day on which periods end, how many did, and how many postings lost their text; OMK10: nobody has that number, or it was deleted';

-- Whoever is forgotten is not known again, and nobody can try numbers on what is left of them.
create function identity.forget_seals() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    forgotten bigint;
begin
    update identity.deletion d set seal = null, key_check = null where d.seal is not null;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
comment on function identity.forget_seals is 'how many deleted persons no import knows again from now on';

-- In views of persons the deleted ones are nobody in particular, all of them together.
create or replace view published.person_cost with (security_barrier) as
select l.municipality, l.fiscal_year, l.run, l.sector, l.function, l.flow, l.municipal_percent, l.status, l.reason, l.rule,
    l.grade, l.slot,
    case when l.citizen = any ((select array(select d.citizen from identity.deletion d))::integer[]) then 0 else l.citizen end
        as citizen,
    l.family, l.initiative, l.cluster, l.arm, l.phase, l.year_offset, l.booked_initiative, l.activity, l.cost_centre,
    l.cost_type, l.amount_oere, l.state_share_oere
from run.published_line l
where l.slot = 0
   or (select o.is_everybody from access.opened o)
   or l.municipality = any ((select o.municipalities from access.opened o)::smallint[])
   or l.citizen = any ((select o.citizens from access.opened o)::integer[])
   or l.municipality || ' ' || l.family = any ((select o.families from access.opened o)::text[]);
comment on column published.person_cost.citizen is 'internal number; 0 for persons who were deleted, all of them';

create or replace view published.person_slot with (security_barrier) as
select s.municipality, s.fiscal_year, s.run,
    case when s.citizen = any ((select array(select d.citizen from identity.deletion d))::integer[]) then 0 else s.citizen end
        as citizen,
    s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset, s.day_count
from published.partition p
join run.slot s on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.run = p.run
where (select o.is_everybody from access.opened o)
   or s.municipality = any ((select o.municipalities from access.opened o)::smallint[])
   or s.citizen = any ((select o.citizens from access.opened o)::integer[])
   or s.municipality || ' ' || s.family = any ((select o.families from access.opened o)::text[]);
comment on column published.person_slot.citizen is 'internal number; 0 for persons who were deleted, all of them';

-- Of a deleted person there is no identity, and of others what profiles made codes of is part of what is held.
create or replace function access.person_rows(of_citizen integer)
returns table (place text, municipality smallint, row_count bigint, amount_oere numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    fact record;
begin
    return query
        select 'identity.citizen'::text, null::smallint, count(*), null::numeric
        from identity.citizen c where c.citizen = of_citizen and c.cpr is not null having count(*) > 0;
    return query
        select 'identity.numbered_code'::text, k.municipality, count(*), null::numeric
        from identity.numbered_code k
        where k.value not like 'deleted %' and (
            (k.municipality, k.prefix || k.number) in (
                select m.municipality, m.family from ledger.family_member m where m.citizen = of_citizen)
            or (k.municipality, k.prefix || k.number) in (
                select m.municipality, p.posting
                from ledger.posting p cross join lateral (values (p.municipality), (0::smallint)) m (municipality)
                where p.citizen = of_citizen))
        group by k.municipality order by k.municipality;
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

-- Nobody's number gets into the log of look-ups, not by a purpose either.
alter table access.look_up add constraint purpose_names_nobody check (purpose !~ '[0-9]{6}[- ]?[0-9]{4}') not valid;

grant select on identity.deletion, identity.deleted_family to omkost_batch;
grant execute on function identity.forget_seals() to omkost_batch;
grant execute on function identity.delete_person(integer, text, text, text, text) to omkost_batch;
