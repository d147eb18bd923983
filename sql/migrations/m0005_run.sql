-- Runs, their results, and which results are published.
create table run.run (
    run integer generated always as identity primary key,
    state text not null default 'CREATED' check (state in (
        'CREATED', 'CALCULATING', 'VALIDATING', 'READY', 'PUBLISHED', 'SUPERSEDED', 'REJECTED', 'FAILED', 'CANCELLED',
        'ABANDONED', 'UNCHANGED')),
    is_active boolean not null default true,
    started_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    started_by text not null default session_user,
    host text not null,
    backend_pid integer not null default pg_backend_pid(),
    program_version text not null,
    ledger_batch integer,
    model_sha256 text,
    model_text text,
    municipality smallint,
    fiscal_year smallint,
    posting_count bigint,
    posted_oere numeric(38),
    line_count bigint,
    check (is_active = (ended_at is null)),
    check (is_active = (state in ('CREATED', 'CALCULATING', 'VALIDATING', 'READY')))
);
comment on table run.run is 'one row per run: when, of which version of the ledger, with which model, and how it ended';
comment on column run.run.municipality is 'given when only one municipality was computed';
comment on column run.run.fiscal_year is 'given when only one fiscal year was computed';
-- Even if somebody goes round the advisory lock, a second active run is refused.
create unique index run_active on run.run ((true)) where is_active;
create unique index run_published on run.run ((true)) where state = 'PUBLISHED';

-- How a run may go on. READY is as far as a run comes by itself; only publication goes further.
create table run.transition (
    from_state text not null,
    to_state text not null,
    primary key (from_state, to_state)
);
comment on table run.transition is 'one row per change of state that a run may make';
insert into run.transition values
    ('CREATED', 'CALCULATING'), ('CALCULATING', 'VALIDATING'), ('VALIDATING', 'READY'), ('READY', 'PUBLISHED'),
    ('PUBLISHED', 'SUPERSEDED'), ('SUPERSEDED', 'PUBLISHED'), ('VALIDATING', 'REJECTED'), ('CREATED', 'UNCHANGED'),
    ('CREATED', 'FAILED'), ('CALCULATING', 'FAILED'), ('VALIDATING', 'FAILED'), ('READY', 'FAILED'),
    ('CREATED', 'CANCELLED'), ('CALCULATING', 'CANCELLED'), ('VALIDATING', 'CANCELLED'), ('READY', 'CANCELLED'),
    ('CREATED', 'ABANDONED'), ('CALCULATING', 'ABANDONED'), ('VALIDATING', 'ABANDONED'), ('READY', 'ABANDONED');

create function run.refuse_unknown_transition() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.state <> new.state
        and not exists (select from run.transition where from_state = old.state and to_state = new.state) then
        raise exception 'a run cannot go from % to %', old.state, new.state using errcode = 'OMK01';
    end if;
    return new;
end
$$;
create trigger transition_is_known before update on run.run for each row
    execute function run.refuse_unknown_transition();

create table run.finding (
    run integer not null references run.run,
    code text not null,
    municipality smallint,
    fiscal_year smallint,
    subject text,
    row_count bigint not null,
    amount_oere numeric(38)
);
comment on table run.finding is 'one row per run, code, municipality, fiscal year and subject of something the run noticed';

create table run.reconciliation (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    posting_count bigint not null,
    posted_oere numeric(38) not null,
    allocated_oere numeric(38) not null,
    unallocated_oere numeric(38) not null,
    excluded_oere numeric(38) not null,
    primary key (run, municipality, fiscal_year),
    check (posted_oere = allocated_oere + unallocated_oere + excluded_oere)
);
comment on table run.reconciliation is
    'one row per run, municipality and fiscal year: posted, from the ledger, and what became of it, from the stored lines';

create table run.account_total (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    account integer not null,
    status text not null check (status in ('allocated', 'unallocated', 'excluded')),
    posting_count bigint not null,
    amount_oere numeric(38) not null,
    primary key (run, municipality, fiscal_year, account, status)
);
comment on table run.account_total is
    'one row per run, municipality, fiscal year, account and status: what became of the account''s postings';

create table run.year_summary (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    initiative text collate "C" not null,
    citizen_count bigint not null,
    family_count bigint not null,
    days_during bigint not null,
    expense_oere numeric(38) not null,
    reimbursement_oere numeric(38) not null,
    state_share_oere numeric(38) not null,
    unallocated_oere numeric(38),
    pay_oere numeric(38) not null,
    primary key (run, municipality, fiscal_year, initiative)
);
comment on table run.year_summary is
    'one row per run, municipality, fiscal year and initiative of the primary enrolment; empty initiative: everybody';
comment on column run.year_summary.pay_oere is 'allocated expense of main cost type 1';

-- Results. A partition is made standalone, filled, indexed, then attached, which waits for no reader.
create table run.cost_class (
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null,
    class integer not null,
    pool integer,
    status text not null,
    reason text,
    rule text,
    grade text,
    sector text,
    function text not null,
    flow text not null,
    municipal_percent smallint not null,
    booked_initiative text,
    activity text,
    cost_centre text,
    cost_type smallint,
    primary key (municipality, fiscal_year, run, class)
) partition by range (fiscal_year, run);
comment on table run.cost_class is
    'one row per run, municipality, fiscal year and class of money: everything its lines share but the citizen; for pooled money one row per pool and cost centre shown';

create table run.slot (
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null,
    slot integer not null check (slot > 0),
    citizen integer not null,
    family text collate "C",
    initiative text collate "C",
    cluster text,
    arm text,
    phase text,
    year_offset smallint,
    first_day date not null,
    day_count smallint not null check (day_count > 0),
    primary key (municipality, fiscal_year, run, slot)
) partition by range (fiscal_year, run);
comment on table run.slot is
    'one row per run, municipality, fiscal year and slot: a citizen in one family and one phase and year of the primary enrolment; every slot of the enrolled, and of others those with cost';

create table run.allocated_cost (
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null,
    slot integer not null check (slot >= 0),
    class integer not null,
    amount_oere bigint not null check (amount_oere <> 0),
    primary key (municipality, fiscal_year, run, slot, class)
) partition by range (fiscal_year, run);
comment on table run.allocated_cost is
    'one row per run, municipality, fiscal year, slot and class of money; slot 0: money that reached no citizen';

create function run.make_result_tables(run_number integer, year smallint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent text;
begin
    foreach parent in array array['cost_class', 'slot', 'allocated_cost'] loop
        execute format('create table run.%1$s_%2$s_%3$s (like run.%1$s including defaults including constraints, '
                       'check (fiscal_year = %2$s and run = %3$s))', parent, year, run_number);
        execute format('grant select, insert on run.%s_%s_%s to omkost_batch', parent, year, run_number);
    end loop;
end
$$;

create function run.attach_result_tables(run_number integer, year smallint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent text;
    key text;
begin
    foreach parent in array array['cost_class', 'slot', 'allocated_cost'] loop
        key := case parent when 'cost_class' then 'class' when 'slot' then 'slot' else 'slot, class' end;
        execute format('alter table run.%1$s_%2$s_%3$s add primary key (municipality, fiscal_year, run, %4$s)',
                       parent, year, run_number, key);
        execute format('analyze run.%s_%s_%s', parent, year, run_number);
        execute format('alter table run.%1$s attach partition run.%1$s_%2$s_%3$s '
                       'for values from (%2$s, %3$s) to (%2$s, %4$s)', parent, year, run_number, run_number + 1);
        execute format('comment on table run.%1$s_%2$s_%3$s is %4$L', parent, year, run_number,
                       format('results of run %s for fiscal year %s; rows as in run.%s', run_number, year, parent));
    end loop;
end
$$;

-- Removes the results of a run that is not published and is named by no generation.
create function run.drop_results(run_number integer) returns void
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
end
$$;

-- What is published: one row that points at a generation; a generation says which run each municipality and year is of.
create table run.publication (
    only_row boolean primary key default true check (only_row),
    generation integer not null check (generation >= 0),
    run integer references run.run,
    published_at timestamptz
);
comment on table run.publication is 'one row: the generation that is published now';
insert into run.publication (generation) values (0);

create table run.publication_log (
    generation integer primary key,
    run integer not null references run.run,
    previous_run integer references run.run,
    published_at timestamptz not null default clock_timestamp(),
    published_by text not null default session_user,
    reason text not null
);
comment on table run.publication_log is 'one row per generation: which run made it, when, and why';

create table run.publication_partition (
    generation integer not null references run.publication_log,
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null references run.run,
    primary key (generation, municipality, fiscal_year)
);
comment on table run.publication_partition is
    'one row per generation, municipality and fiscal year: the run whose results are published; never changed';

revoke execute on function run.make_result_tables(integer, smallint), run.attach_result_tables(integer, smallint),
    run.drop_results(integer) from public;
grant execute on function run.make_result_tables(integer, smallint), run.attach_result_tables(integer, smallint),
    run.drop_results(integer) to omkost_batch;
grant select, insert, update on run.run to omkost_batch;
grant select on run.transition, run.cost_class, run.slot, run.allocated_cost to omkost_batch;
grant select, insert on run.finding, run.reconciliation, run.account_total, run.year_summary, run.publication_log,
    run.publication_partition to omkost_batch;
grant select, update on run.publication to omkost_batch;
