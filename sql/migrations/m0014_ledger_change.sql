-- What each import changed, so that a run can tell which results it touches without looking through the ledger, and so
-- that what the ledger holds of postings is known without adding them up again.
create table ledger.change (
    batch integer not null references intake.batch,
    fact text collate "C" not null,
    municipality smallint,
    fiscal_year smallint,
    opened_count bigint not null check (opened_count >= 0),
    ended_count bigint not null check (ended_count >= 0),
    opened_oere numeric(38),
    ended_oere numeric(38),
    unique nulls not distinct (batch, fact, municipality, fiscal_year),
    check (opened_count + ended_count > 0),
    check ((opened_oere is null) = (ended_oere is null))
);
comment on table ledger.change is
    'one row per import, kind of fact, municipality and fiscal year that the import changed';
comment on column ledger.change.fact is 'the file that states such facts; of families.csv, memberships';
comment on column ledger.change.municipality is 'null: the whole network, which touches everything';
comment on column ledger.change.fiscal_year is 'null: any year';
comment on column ledger.change.opened_oere is 'null for facts without money';

create function ledger.refuse_changed_mark() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what an import changed is never changed' using errcode = 'OMK02';
end
$$;
create trigger history_is_kept before update or delete on ledger.change for each row
    execute function ledger.refuse_changed_mark();

-- A posting touches its year, and a control total the year it is held against; any other fact that a run reads can reach
-- into all years of its municipality, and a municipality into all others, since they share what the network does. No
-- stored result depends on budgets and price indexes.
create view ledger.version_change as
with version (fact, municipality, fiscal_year, oere, since, until) as (
    select 'postings', municipality, fiscal_year, amount_oere, since, until from ledger.posting
    union all
    select 'control_totals', municipality, fiscal_year, amount_oere, since, until from ledger.control_total
    union all
    select 'work_hours', municipality, null, coalesce(amount_oere, 0), since, until from ledger.work_hours
    union all
    select 'municipalities', null, null, null, since, until from ledger.municipality
    union all
    select 'memberships', municipality, null, null, since, until from ledger.family_member
    union all
    select 'initiatives', municipality, null, null, since, until from ledger.initiative
    union all
    select 'enrolments', municipality, null, null, since, until from ledger.enrolment
    union all
    select 'activities', municipality, null, null, since, until from ledger.activity
    union all
    select 'participation', municipality, null, null, since, until from ledger.participation
    union all
    select 'cost_centres', municipality, null, null, since, until from ledger.cost_centre
    union all
    select 'cost_centre_use', municipality, null, null, since, until from ledger.cost_centre_use
    union all
    select 'service_use', municipality, null, null, since, until from ledger.service_use
    union all
    select 'assignments', municipality, null, null, since, until from ledger.assignment
    union all
    select 'employments', municipality, null, null, since, until from ledger.employment
    union all
    select 'time_entries', municipality, null, null, since, until from ledger.time_entry
    union all
    select 'meetings', municipality, null, null, since, until from ledger.meeting
), lifetime as (
    select fact, municipality, fiscal_year, since, until, count(*) as row_count, sum(oere) as oere
    from version group by fact, municipality, fiscal_year, since, until
)
select h.batch, l.fact, l.municipality, l.fiscal_year,
    sum(l.row_count * h.opens)::bigint as opened_count, sum(l.row_count * (1 - h.opens))::bigint as ended_count,
    sum(l.oere * h.opens) as opened_oere, sum(l.oere * (1 - h.opens)) as ended_oere
from lifetime l cross join lateral (values (l.since, 1), (l.until, 0)) as h (batch, opens)
where h.batch is not null
group by h.batch, l.fact, l.municipality, l.fiscal_year;
comment on view ledger.version_change is
    'one row per import, kind of fact, municipality and fiscal year, counted from the versions themselves: what ledger.change holds';

insert into ledger.change (batch, fact, municipality, fiscal_year, opened_count, ended_count, opened_oere, ended_oere)
select batch, fact, municipality, fiscal_year, opened_count, ended_count, opened_oere, ended_oere
from ledger.version_change order by batch, fact collate "C", municipality nulls first, fiscal_year nulls first;

grant select, insert on ledger.change to omkost_batch;
grant select on ledger.version_change to omkost_batch;

-- A table's statistics are now made of nine thousand of its rows; the thirty thousand of before took a tenth of the time of
-- a large import.
alter function ledger.refresh_statistics() set default_statistics_target = 30;
