-- Employments, meetings and reported hours: what development cost and FTE are computed from. A municipality of null is the
-- whole network. And the categories of work that the model in force has, so that a row can name only those.
create table ledger.employment (
    version bigint generated always as identity primary key,
    municipality smallint,
    employee text collate "C" not null,
    category text collate "C" not null,
    initiative text collate "C",
    cost_centre text collate "C",
    position_percent_thousandths bigint not null check (position_percent_thousandths between 0 and 100000),
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.employment is 'one row per version of a position of an employee, both days included';
create unique index employment_in_force
    on ledger.employment (municipality, employee, category, initiative, cost_centre, position_percent_thousandths,
        starts_on, ends_on)
    nulls not distinct where until is null;

create table ledger.meeting (
    version bigint generated always as identity primary key,
    municipality smallint,
    initiative text collate "C",
    category text collate "C" not null,
    held_on date not null,
    participants_thousandths bigint not null check (participants_thousandths >= 0),
    minutes_thousandths bigint check (minutes_thousandths >= 0),
    occurrences_thousandths bigint not null check (occurrences_thousandths >= 0),
    occurrence integer not null check (occurrence > 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
-- Two equal rows are two meetings, so equal rows are numbered.
comment on table ledger.meeting is 'one row per version of a meeting, or of a row of equal meetings';
comment on column ledger.meeting.minutes_thousandths is 'of one meeting; null where its length was not recorded';
create unique index meeting_in_force
    on ledger.meeting (municipality, held_on, initiative, category, participants_thousandths, minutes_thousandths,
        occurrences_thousandths, occurrence)
    nulls not distinct where until is null;

create table ledger.work_hours (
    version bigint generated always as identity primary key,
    municipality smallint,
    initiative text collate "C",
    fiscal_year smallint not null,
    category text collate "C" not null,
    hours_low_thousandths bigint not null check (hours_low_thousandths >= 0),
    hours_central_thousandths bigint not null,
    hours_high_thousandths bigint not null,
    share_percent_thousandths bigint check (share_percent_thousandths between 0 and 100000),
    amount_oere bigint,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since),
    check (hours_low_thousandths <= hours_central_thousandths and hours_central_thousandths <= hours_high_thousandths)
);
comment on table ledger.work_hours is
    'one row per version of a year''s hours of work, reported or estimated, and of what was paid for them';
comment on column ledger.work_hours.amount_oere is 'what was bought; its hours may be 0';
create unique index work_hours_in_force
    on ledger.work_hours (municipality, fiscal_year, initiative, category, hours_low_thousandths,
        hours_central_thousandths, hours_high_thousandths, share_percent_thousandths, amount_oere)
    nulls not distinct where until is null;

create table ledger.work_category (
    version bigint generated always as identity primary key,
    category text collate "C" not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.work_category is 'one row per version of a category of work that the model has';
create unique index work_category_in_force on ledger.work_category (category) where until is null;

do $$
declare
    fact text;
begin
    foreach fact in array array['employment', 'meeting', 'work_hours', 'work_category'] loop
        execute pg_catalog.format(
            'create trigger history_is_kept before update on ledger.%I for each row '
            'execute function ledger.refuse_changed_history()', fact);
        execute pg_catalog.format('grant select, insert, update (until) on ledger.%I to omkost_batch', fact);
    end loop;
end
$$;
