-- Worked hours and caseload, stored with the run that computed them and published with it.
create table run.worked_hours (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    initiative text collate "C" not null,
    nature text not null check (nature in ('operating', 'development', 'network')),
    category text collate "C" not null,
    method text not null check (method in ('time_entries', 'meetings', 'employment', 'reported')),
    assumption text collate "C" not null,
    shared_between smallint not null check (shared_between > 0),
    is_shared boolean not null,
    counts_as_fte boolean not null,
    minutes_low_billionths numeric(38),
    minutes_central_billionths numeric(38),
    minutes_high_billionths numeric(38),
    assumed_minutes_billionths numeric(38) not null,
    position_days numeric(38) not null,
    amount_oere numeric(38),
    row_count bigint not null,
    primary key (run, municipality, fiscal_year, initiative, nature, category, method, assumption, is_shared),
    check (minutes_low_billionths <= minutes_central_billionths
        and minutes_central_billionths <= minutes_high_billionths),
    check (is_shared or shared_between = 1)
);
comment on table run.worked_hours is
    'one row per run, municipality, fiscal year, initiative, nature, category, method and assumption, the municipality''s own work and its part of the network''s apart';
comment on column run.worked_hours.shared_between is
    'municipalities that share minutes and position days equally; the amount is this municipality''s part';
comment on column run.worked_hours.minutes_central_billionths is
    'billionths of a minute; null where the model lacks the assumption';
comment on column run.worked_hours.position_days is 'per cent of a position in thousandths x weekdays employed';

create table run.caseload (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    cost_centre text collate "C" not null,
    initiative text collate "C" not null,
    assignment_days bigint not null,
    position_days bigint not null,
    employee_count integer not null,
    primary key (run, municipality, fiscal_year, cost_centre, initiative)
);
comment on table run.caseload is
    'one row per run, municipality, fiscal year and part: a cost centre, an initiative of the primary enrolment, or (both empty) the whole';

create view published.worked_hours with (security_barrier) as
select w.municipality, w.fiscal_year, w.run, w.initiative, w.nature, w.category, w.method, w.assumption,
    w.shared_between, w.is_shared, w.counts_as_fte, w.minutes_low_billionths, w.minutes_central_billionths,
    w.minutes_high_billionths, w.assumed_minutes_billionths, w.position_days, w.amount_oere, w.row_count
from published.partition p join run.worked_hours w using (municipality, fiscal_year, run);
comment on view published.worked_hours is 'one row per stored sum of work of the current generation';

create view published.caseload with (security_barrier) as
select c.municipality, c.fiscal_year, c.run, c.cost_centre, c.initiative, c.assignment_days, c.position_days,
    c.employee_count
from published.partition p join run.caseload c using (municipality, fiscal_year, run);
comment on view published.caseload is 'one row per municipality, fiscal year and part of the current generation';

grant select, insert on run.worked_hours, run.caseload to omkost_batch;
grant select on published.worked_hours, published.caseload to omkost_reader, omkost_batch;

-- As before, and a finding about a year that its run did not compute belongs to the run as a whole.
create or replace view published.finding with (security_barrier) as
select f.run, f.code, f.municipality, f.fiscal_year, f.subject, f.row_count, f.amount_oere
from run.finding f
where exists (
    select from published.partition p
    where p.run = f.run and (f.municipality is null or f.municipality = p.municipality)
      and (f.fiscal_year is null or f.fiscal_year = p.fiscal_year
           or not exists (select from run.reconciliation r where r.run = f.run and r.fiscal_year = f.fiscal_year)));
