-- What keeps a publication from going wrong: results that cannot be changed, closed years, limits, roll-back, retention.

-- Results are written once. Rows come into a table of their own before it is attached; afterwards nobody changes them,
-- the owner included.
create function run.refuse_changed_result() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'results are never changed' using errcode = 'OMK04';
end
$$;
create trigger result_is_kept before update or delete on run.cost_class for each row
    execute function run.refuse_changed_result();
create trigger result_is_kept before update or delete on run.slot for each row
    execute function run.refuse_changed_result();
create trigger result_is_kept before update or delete on run.allocated_cost for each row
    execute function run.refuse_changed_result();

alter table run.figures add column fingerprint numeric;
comment on column run.figures.fingerprint is
    'sum over the stored lines of amount x a number made of what the line says: equal results have equal fingerprints, in whatever order they were computed; null for runs of before version 12';

-- What was refused of postings in an import, in øre; rows whose amount could not be read are counted apart.
alter table intake.file add column rejected_oere numeric(38) not null default 0;
alter table intake.file add column rejected_unread_count bigint not null default 0 check (rejected_unread_count >= 0);

create table run.closed_year (
    closing integer generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null references run.run,
    figures_digest text not null,
    fingerprint numeric,
    is_reopening boolean not null default false,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null default session_user
);
comment on table run.closed_year is
    'one row per closing, or reopening, of a municipality and fiscal year; the newest counts: closed figures may not change';
create index closed_year_newest on run.closed_year (municipality, fiscal_year, closing);

create view published.closed_year with (security_barrier) as
select distinct on (c.municipality, c.fiscal_year) c.municipality, c.fiscal_year, c.run, c.figures_digest, c.fingerprint,
    c.is_reopening, c.recorded_at, c.recorded_by
from run.closed_year c
order by c.municipality, c.fiscal_year, c.closing desc;
comment on view published.closed_year is 'one row per municipality and fiscal year that was ever closed: its newest closing or reopening';

-- Where the ledger as of an import does not meet the finance system's own totals. Only municipalities and years that
-- totals were given for are compared, but those in both directions: a function that only one side has is a difference too.
create function ledger.control_total_difference(as_of integer)
returns table (municipality smallint, fiscal_year smallint, account text, row_difference bigint, oere_difference numeric)
language sql stable set search_path = pg_catalog, pg_temp as $$
    with stated as (
        select t.municipality, t.fiscal_year, t.function, t.dranst, t.row_count, t.amount_oere::numeric
        from ledger.control_total t where t.since <= as_of and (t.until is null or t.until > as_of)
    ), counted as (
        select p.municipality, p.fiscal_year, a.function, a.dranst, count(*) as row_count,
            sum(p.amount_oere) as amount_oere
        from ledger.posting p join ledger.account a using (account)
        where p.since <= as_of and (p.until is null or p.until > as_of)
          and (p.municipality, p.fiscal_year) in (select s.municipality, s.fiscal_year from stated s)
        group by p.municipality, p.fiscal_year, a.function, a.dranst
    )
    select municipality, fiscal_year, function || '@' || dranst,
        abs(coalesce(c.row_count, 0) - coalesce(s.row_count, 0)),
        coalesce(c.amount_oere, 0) - coalesce(s.amount_oere, 0)
    from stated s full join counted c using (municipality, fiscal_year, function, dranst)
    where coalesce(c.row_count, 0) <> coalesce(s.row_count, 0)
       or coalesce(c.amount_oere, 0) <> coalesce(s.amount_oere, 0)
$$;
comment on function ledger.control_total_difference is
    'one row per municipality, fiscal year, function and dranst where postings and control totals differ';

-- Generations that may be forgotten: all but the newest so many, the last of each calendar year, and those that hold a
-- run whose figures are closed.
create function run.forgettable_generations(kept_count integer) returns setof integer
language sql stable set search_path = pg_catalog, pg_temp as $$
    select l.generation
    from run.publication_log l
    where l.generation <= (select generation from run.publication) - greatest(kept_count, 1)
      and l.generation not in (
          select max(y.generation) from run.publication_log y
          group by extract(year from y.published_at at time zone 'Europe/Copenhagen'))
      and not exists (
          select from run.publication_partition p join published.closed_year c using (run, municipality, fiscal_year)
          where p.generation = l.generation and not c.is_reopening)
    order by l.generation
$$;

-- Forgets them: their log stays, what they point at goes, and with it results that no other generation names.
create function run.forget_generations(kept_count integer) returns table (forgotten_run integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from run.publication_partition p
    where p.generation in (select run.forgettable_generations(kept_count));
    for forgotten_run in
        select r.run from run.run r
        where r.state = 'SUPERSEDED'
          and not exists (select from run.publication_partition p where p.run = r.run)
          and exists (select from run.figures f where f.run = r.run)
        order by r.run
    loop
        perform run.drop_results(forgotten_run);
        return next;
    end loop;
end
$$;

-- As before, and the work, and what is kept in short, too.
create or replace function run.drop_results(run_number integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    doomed regclass;
begin
    if exists (select from run.publication_partition p where p.run = run_number) then
        raise exception 'run % is part of a publication', run_number using errcode = 'OMK03';
    end if;
    for doomed in
        select i.inhrelid::regclass
        from pg_inherits i
        where i.inhparent in ('run.cost_class'::regclass, 'run.slot'::regclass, 'run.allocated_cost'::regclass)
          and i.inhrelid::regclass::text ~ format('_%s$', run_number)
    loop
        execute format('drop table %s', doomed);
    end loop;
    delete from run.account_total where run = run_number;
    delete from run.year_summary where run = run_number;
    delete from run.cost_centre_price where run = run_number;
    delete from run.worked_hours where run = run_number;
    delete from run.caseload where run = run_number;
    delete from run.figures where run = run_number;
end
$$;

revoke execute on function run.forget_generations(integer), run.forgettable_generations(integer),
    ledger.control_total_difference(integer) from public;
grant execute on function run.forget_generations(integer), run.forgettable_generations(integer),
    ledger.control_total_difference(integer) to omkost_batch;
grant select, insert on run.closed_year to omkost_batch;
grant select on published.closed_year to omkost_reader, omkost_batch;
