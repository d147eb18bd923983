-- A municipality's approval of a year's figures, and whether it still holds.

-- SHA-256 over the figures of a year that people approve: reconciliation, accounts, summaries, prices, work, caseload. The
-- same figures give the same digest, whichever run computed them. Columns are named one by one, so that a column of a
-- later version leaves it as it is.
create function run.figures_digest(run_number integer, place smallint, year smallint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select encode(sha256(convert_to(coalesce(string_agg(figures, E'\n' order by figures collate "C"), ''), 'UTF8')), 'hex')
    from (
        select jsonb_build_array('reconciliation', posting_count, posted_oere, allocated_oere, unallocated_oere,
            excluded_oere)::text as figures
        from run.reconciliation where run = run_number and municipality = place and fiscal_year = year
        union all
        select jsonb_build_array('account', t.account, t.status, t.posting_count, t.amount_oere)::text
        from run.account_total t where run = run_number and municipality = place and fiscal_year = year
        union all
        select jsonb_build_array('summary', initiative, citizen_count, family_count, days_during, expense_oere,
            reimbursement_oere, state_share_oere, unallocated_oere, pay_oere)::text
        from run.year_summary where run = run_number and municipality = place and fiscal_year = year
        union all
        select jsonb_build_array('price', cost_centre, to_citizens_thousandths, to_centres_thousandths,
            idle_thousandths, capacity_thousandths, direct_oere, gross_oere)::text
        from run.cost_centre_price where run = run_number and municipality = place and fiscal_year = year
        union all
        select jsonb_build_array('work', initiative, nature, category, method, assumption, is_shared, shared_between,
            counts_as_fte, minutes_low_billionths, minutes_central_billionths, minutes_high_billionths,
            assumed_minutes_billionths, position_days, amount_oere)::text
        from run.worked_hours where run = run_number and municipality = place and fiscal_year = year
        union all
        select jsonb_build_array('caseload', cost_centre, initiative, assignment_days, position_days)::text
        from run.caseload where run = run_number and municipality = place and fiscal_year = year
    ) rows
$$;
comment on function run.figures_digest is 'SHA-256 over what people approve of a run, municipality and fiscal year';

-- What a run's results are, in short, so that two runs can be compared without either.
create table run.figures (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    figures_digest text not null,
    primary key (run, municipality, fiscal_year)
);
comment on table run.figures is
    'one row per run, municipality and fiscal year: what its results are, in short';
insert into run.figures
select run, municipality, fiscal_year, run.figures_digest(run, municipality, fiscal_year) from run.reconciliation;

create table run.approval (
    approval integer generated always as identity primary key,
    municipality smallint not null,
    fiscal_year smallint not null,
    run integer not null references run.run,
    figures_digest text not null,
    is_withdrawal boolean not null default false,
    approved_by text not null check (approved_by <> ''),
    note text,
    approved_at timestamptz not null default clock_timestamp(),
    recorded_by text not null default session_user
);
comment on table run.approval is
    'one row per approval, or withdrawal, of a municipality and fiscal year''s figures; the newest counts';
create index approval_newest on run.approval (municipality, fiscal_year, approval);

create view published.approval with (security_barrier) as
select a.municipality, a.fiscal_year, a.run, a.approved_by, a.note, a.approved_at,
    f.figures_digest = a.figures_digest as holds
from published.partition p
join run.figures f on f.run = p.run and f.municipality = p.municipality and f.fiscal_year = p.fiscal_year
join lateral (
    select * from run.approval x
    where x.municipality = p.municipality and x.fiscal_year = p.fiscal_year
    order by x.approval desc limit 1
) a on not a.is_withdrawal;
comment on view published.approval is
    'one row per municipality and fiscal year of the current generation that was approved; holds: the figures are still those';

revoke execute on function run.figures_digest(integer, smallint, smallint) from public;
grant execute on function run.figures_digest(integer, smallint, smallint) to omkost_batch;
grant select, insert on run.figures, run.approval to omkost_batch;
grant select on published.approval to omkost_reader, omkost_batch;
