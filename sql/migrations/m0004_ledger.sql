-- The facts. Every row says since which import it is in force and until which (null: still); the ledger as of import b
-- is: since <= b and (until is null or until > b). The municipality comes first in every key.

create table ledger.model (
    version bigint generated always as identity primary key,
    sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    model_text text collate "C" not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.model is 'one row per version of model.yaml, the cost model, as a file';
create unique index model_in_force on ledger.model ((true)) where until is null;

create table ledger.municipality (
    version bigint generated always as identity primary key,
    municipality smallint not null check (municipality between 1 and 999),
    name text collate "C" not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.municipality is 'one row per version of a municipality';
create unique index municipality_in_force on ledger.municipality (municipality) where until is null;

create table ledger.family_member (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    family text collate "C" not null,
    citizen integer not null references identity.citizen,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.family_member is 'one row per version of a citizen''s membership of a family, both days included';
create unique index family_member_in_force on ledger.family_member (municipality, citizen, valid_from) where until is null;
create index family_member_family on ledger.family_member (municipality, family) where until is null;

create table ledger.initiative (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    initiative text collate "C" not null,
    cluster text collate "C" not null check (cluster in ('family', 'adult', 'youth')),
    name text collate "C" not null,
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.initiative is 'one row per version of an initiative; its code is unique across municipalities';
create unique index initiative_in_force on ledger.initiative (initiative) where until is null;

create table ledger.enrolment (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    initiative text collate "C" not null,
    citizen integer references identity.citizen,
    family text collate "C",
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    arm text collate "C" not null check (arm in ('intervention', 'comparison')),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since),
    check ((citizen is null) <> (family is null))
);
comment on table ledger.enrolment is
    'one row per version of an enrolment of a citizen, or of a family of the initiative''s municipality';
create unique index enrolment_in_force on ledger.enrolment (municipality, initiative, citizen, family, starts_on, arm)
    nulls not distinct where until is null;

create table ledger.activity (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    activity text collate "C" not null,
    name text collate "C" not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.activity is 'one row per version of an activity; its code is unique across municipalities';
create unique index activity_in_force on ledger.activity (activity) where until is null;

create table ledger.participation (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    activity text collate "C" not null,
    citizen integer not null references identity.citizen,
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    quantity_thousandths bigint check (quantity_thousandths >= 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since),
    check (ends_on is not null or quantity_thousandths is null)
);
comment on table ledger.participation is 'one row per version of a citizen''s participation in an activity';
create index participation_in_force on ledger.participation (municipality, activity) where until is null;

create table ledger.cost_centre (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    cost_centre text collate "C" not null,
    name text collate "C" not null,
    unit text collate "C" not null,
    capacity_thousandths bigint check (capacity_thousandths >= 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.cost_centre is 'one row per version of a cost centre in a fiscal year';
create unique index cost_centre_in_force on ledger.cost_centre (municipality, fiscal_year, cost_centre)
    where until is null;

create table ledger.cost_centre_use (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    provider text collate "C" not null,
    receiver text collate "C" not null,
    quantity_thousandths bigint not null check (quantity_thousandths >= 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.cost_centre_use is 'one row per version of what one cost centre used of another in a fiscal year';
create unique index cost_centre_use_in_force
    on ledger.cost_centre_use (municipality, fiscal_year, provider, receiver) where until is null;

create table ledger.service_use (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    cost_centre text collate "C" not null,
    citizen integer not null references identity.citizen,
    used_on date not null,
    quantity_thousandths bigint not null check (quantity_thousandths >= 0),
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.service_use is 'one row per version of what a citizen used of a cost centre on a day';
create index service_use_in_force on ledger.service_use (municipality, cost_centre) where until is null;

create table ledger.control_total (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    function text collate "C" not null,
    dranst smallint not null,
    row_count bigint not null check (row_count >= 0),
    amount_oere bigint not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.control_total is
    'one row per version of what the finance system itself counts on a function and dranst in a fiscal year';
create unique index control_total_in_force on ledger.control_total (municipality, fiscal_year, function, dranst)
    where until is null;

create table ledger.budget (
    version bigint generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    kind text collate "C" not null check (kind in ('original', 'revised')),
    function text collate "C" not null,
    dranst smallint not null,
    amount_oere bigint not null,
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.budget is 'one row per version of a budget of a function and dranst in a fiscal year';
create unique index budget_in_force on ledger.budget (municipality, fiscal_year, kind, function, dranst)
    where until is null;

create table ledger.price_index (
    version bigint generated always as identity primary key,
    price_index text collate "C" not null,
    fiscal_year smallint not null,
    percent_thousandths bigint not null,
    source text collate "C",
    since integer not null references intake.batch,
    until integer references intake.batch check (until > since)
);
comment on table ledger.price_index is 'one row per version of a price index''s rise in a fiscal year, in thousandths of a per cent';
create unique index price_index_in_force on ledger.price_index (price_index, fiscal_year) where until is null;

-- Accounts have no history: a number stands for the same account for ever, and is never deleted.
create table ledger.account (
    account integer generated always as identity primary key,
    function text collate "C" not null check (function ~ '^[0-9]\.[0-9]{2}\.[0-9]{2}$'),
    dranst smallint not null check (dranst between 1 and 9),
    ownership smallint check (ownership between 1 and 9),
    grouping text collate "C" not null check (grouping ~ '^([0-9]{3})?$'),
    species text collate "C" not null check (species ~ '^([0-9](\.[0-9])?)?$'),
    unique nulls not distinct (function, dranst, ownership, grouping, species)
);
comment on table ledger.account is 'one row per account of the authorised chart that a posting has used';

-- Postings accumulate. No foreign keys here: a trigger per row and reference would be most of the time of an import;
-- intake resolves the account and the citizen by joining them, checks the codes in sets, and nothing they point at can be
-- deleted. sql/checks/ proves it.
create table ledger.posting (
    municipality smallint not null,
    fiscal_year smallint not null,
    posting text collate "C" not null,
    account integer not null,
    posted_on date not null,
    served_on date,
    amount_oere bigint not null check (amount_oere between -1000000000000000 and 1000000000000000),
    citizen integer,
    family text collate "C",
    activity text collate "C",
    cost_centre text collate "C",
    initiative text collate "C",
    posting_text text collate "C",
    since integer not null check (since > 0),
    until integer check (until > since)
) partition by list (fiscal_year);
comment on table ledger.posting is
    'one row per version of a posting: one line of the source ledger; expenses positive, income negative';
create unique index posting_in_force on ledger.posting (municipality, fiscal_year, posting) where until is null;

-- Makes the partition of a fiscal year when its first posting arrives; omkost_batch itself may create nothing.
create function ledger.make_posting_partition(year smallint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if to_regclass(format('ledger.posting_%s', year)) is null then
        execute format('create table ledger.posting_%1$s partition of ledger.posting for values in (%1$s)', year);
        execute format('comment on table ledger.posting_%1$s is %2$L', year,
                       format('one row per version of a posting of fiscal year %s', year));
    end if;
end
$$;
revoke execute on function ledger.make_posting_partition(smallint) from public;
grant execute on function ledger.make_posting_partition(smallint) to omkost_batch;

-- After an import the planner must know the new sizes; only the owner may tell it.
create function ledger.refresh_statistics() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    fact regclass;
begin
    for fact in
        select c.oid::regclass from pg_class c
        where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
    loop
        execute format('analyze %s', fact);
    end loop;
    analyze identity.citizen;
end
$$;
revoke execute on function ledger.refresh_statistics() from public;
grant execute on function ledger.refresh_statistics() to omkost_batch;

-- History is only ever ended: the one change a row allows is until, from null to the import that ended it.
create function ledger.refuse_changed_history() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.until is not null or new.until is null then
        raise exception 'the ledger keeps its history' using errcode = 'OMK02';
    end if;
    return new;
end
$$;

do $$
declare
    fact text;
begin
    foreach fact in array array[
        'model', 'municipality', 'family_member', 'initiative', 'enrolment', 'activity', 'participation', 'cost_centre',
        'cost_centre_use', 'service_use', 'control_total', 'budget', 'price_index', 'posting'
    ] loop
        execute pg_catalog.format(
            'create trigger history_is_kept before update on ledger.%I for each row '
            'execute function ledger.refuse_changed_history()', fact);
        execute pg_catalog.format('grant select, insert, update (until) on ledger.%I to omkost_batch', fact);
    end loop;
end
$$;
grant select, insert on ledger.account to omkost_batch;
