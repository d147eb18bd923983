-- What explanations are made of: the ledger as a run saw it, and its results, line by line. Finance explains the figures of its
-- municipalities, after the look-up of all of the municipality is in the log: a pool is divided among everybody, so whoever
-- divides it once more sees everybody's weights. The batch reads the same views.
reset role;
create schema explained authorization omkost_owner;
set local role omkost_owner;
comment on schema explained is 'The ledger and stored results, by number and without a text, for those who explain figures.';

do $$
declare
    -- Asked once per query. Of the network, which is no municipality, everybody has a part.
    own constant text :=
        '((select s.sees_all from access.sight s where s.role_name = current_user) '
        'or x.municipality = any ((select s.municipalities from access.sight s where s.role_name = current_user)::smallint[]))';
    opened constant text :=
        '((select o.is_everybody from access.opened o) '
        'or x.municipality = any ((select o.municipalities from access.opened o)::smallint[]))';
    -- Of the ledger what the newest published run saw, of results those that are published.
    seen constant text :=
        'x.since <= (select max(r.ledger_batch) from published.partition p join run.run r on r.run = p.run)';
    current constant text :=
        '(x.municipality, x.fiscal_year, x.run) in (select p.municipality, p.fiscal_year, p.run from published.partition p)';
    fact text;
begin
    foreach fact in array array[
        'ledger.family_member', 'ledger.initiative', 'ledger.enrolment', 'ledger.activity', 'ledger.participation',
        'ledger.cost_centre', 'ledger.cost_centre_use', 'ledger.service_use', 'ledger.assignment', 'ledger.time_entry',
        'ledger.employment', 'ledger.meeting', 'ledger.work_hours', 'ledger.posting', 'run.slot', 'run.cost_class',
        'run.allocated_cost'
    ] loop
        execute format(
            'create view explained.%I with (security_barrier) as select %s from %s x where %s',
            split_part(fact, '.', 2), (
                select string_agg('x.' || quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = fact::regclass and a.attnum > 0 and not a.attisdropped
                  and a.attname not in ('posting_text', 'name')),
            fact,
            case when fact like 'run.%' then current else seen end
                || case when fact in ('ledger.employment', 'ledger.meeting', 'ledger.work_hours')
                    then format(' and (x.municipality is null or %s and %s)', own, opened)
                    else format(' and %s and %s', own, opened) end);
        execute format(
            'comment on view explained.%I is %L', split_part(fact, '.', 2),
            format('the published rows of %s of municipalities that the session''s role may see and has looked up', fact));
    end loop;
end
$$;

-- How many share what the network does, and by which model, is known to everybody.
create function explained.every_municipality() returns setof ledger.municipality
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select * from ledger.municipality
$$;
comment on function explained.every_municipality is 'one row per version of a municipality';
create view explained.municipality with (security_barrier) as
select m.municipality, m.since, m.until from explained.every_municipality() m;
comment on view explained.municipality is 'one row per version of a municipality, without its name';

create view explained.model with (security_barrier) as select model_text, sha256, since, until from ledger.model;
comment on view explained.model is 'one row per version of model.yaml';

create view explained.account with (security_barrier) as
select account, function, dranst, ownership, grouping, species from ledger.account;
comment on view explained.account is 'one row per account of the authorised chart that a posting has used';

-- A place in the order of CPR numbers says something about a number; it is shown of those alone who are shown.
create view explained.citizen_rank with (security_barrier) as
select r.citizen, r.cpr_rank
from identity.citizen_rank r
where (select s.sees_all from access.sight s where s.role_name = current_user)
   or r.citizen in (select s.citizen from explained.slot s)
   or r.citizen in (select m.citizen from explained.family_member m);
comment on view explained.citizen_rank is 'one row per citizen that the session sees: its place in the order in which ties are broken';

grant usage on schema explained to omkost_batch, omkost_finance;
grant select on all tables in schema explained to omkost_batch, omkost_finance;
grant execute on function explained.every_municipality() to omkost_batch, omkost_finance;
