-- Registered time and assignments: what staff did for whom.
create table ledger.assignment (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    cost_centre text collate "C",
    employee text collate "C" not null,
    citizen integer not null references identity.citizen,
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.assignment is 'one row per version of an employee''s assignment to a citizen, both days included';
create unique index assignment_in_force
    on ledger.assignment (municipality, citizen, employee, cost_centre, starts_on, ends_on)
    nulls not distinct where until is null;

-- Two equal entries on one day are two pieces of work, so equal rows are numbered.
create table ledger.time_entry (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    employee text collate "C" not null,
    worked_on date not null,
    minutes_thousandths bigint not null check (minutes_thousandths >= 0),
    category text collate "C" not null,
    initiative text collate "C",
    cost_centre text collate "C",
    citizen integer references identity.citizen,
    share_percent_thousandths bigint check (share_percent_thousandths between 0 and 100000),
    occurrence integer not null check (occurrence > 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.time_entry is 'one row per version of a registered piece of work of an employee on a day';
create index time_entry_in_force on ledger.time_entry (municipality, worked_on) where until is null;

do $$
declare
    fact text;
begin
    foreach fact in array array['assignment', 'time_entry'] loop
        execute pg_catalog.format(
            'create trigger history_is_kept before update on ledger.%I for each row '
            'execute function ledger.refuse_changed_history()', fact);
        execute pg_catalog.format('grant select, insert, update (until) on ledger.%I to omkost_batch', fact);
    end loop;
end
$$;
