-- What readers see: the current generation and nothing else. Amounts by citizen id, never by CPR number.
create view published.publication with (security_barrier) as
select generation, run, published_at from run.publication where generation > 0;
comment on view published.publication is 'one row once something is published: the current generation';

create view published.run with (security_barrier) as
select run, state, started_at, ended_at, started_by, host, program_version, ledger_batch, model_sha256, model_text,
    municipality, fiscal_year, posting_count, posted_oere, line_count
from run.run;
comment on view published.run is 'one row per run, published or not';

create view published.partition with (security_barrier) as
select p.municipality, p.fiscal_year, p.run
from run.publication u join run.publication_partition p using (generation);
comment on view published.partition is 'one row per municipality and fiscal year: the run that is published';

-- The State's part of co-financed expenses is computed per stored line, half away from zero (manual: Allocation).
create view published.allocated_cost with (security_barrier) as
select c.municipality, c.fiscal_year, c.run, k.sector, k.function, k.flow, k.municipal_percent, k.status, k.reason,
    k.rule, k.grade, c.slot, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase, s.year_offset,
    k.booked_initiative, k.activity, k.cost_centre, k.cost_type, c.amount_oere,
    case when k.status = 'allocated' and k.flow = 'expense' and k.municipal_percent < 100
        then round(c.amount_oere::numeric * (100 - k.municipal_percent) / k.municipal_percent)
        else 0::numeric end as state_share_oere
from published.partition p
join run.allocated_cost c
    on c.municipality = p.municipality and c.fiscal_year = p.fiscal_year and c.run = p.run
join run.cost_class k
    on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run and k.class = c.class
left join run.slot s
    on s.municipality = c.municipality and s.fiscal_year = c.fiscal_year and s.run = c.run and s.slot = c.slot;
comment on view published.allocated_cost is 'one row per stored line of the current generation';

create view published.person_slot with (security_barrier) as
select s.municipality, s.fiscal_year, s.run, s.citizen, s.family, s.initiative, s.cluster, s.arm, s.phase,
    s.year_offset, s.day_count
from published.partition p
join run.slot s on s.municipality = p.municipality and s.fiscal_year = p.fiscal_year and s.run = p.run
where s.initiative is not null;
comment on view published.person_slot is 'one row per slot of an enrolled citizen in the current generation';

create view published.reconciliation with (security_barrier) as
select r.municipality, r.fiscal_year, r.run, r.posting_count, r.posted_oere, r.allocated_oere, r.unallocated_oere,
    r.excluded_oere
from published.partition p join run.reconciliation r using (municipality, fiscal_year, run);
comment on view published.reconciliation is 'one row per municipality and fiscal year of the current generation';

create view published.account_total with (security_barrier) as
select t.municipality, t.fiscal_year, t.run, a.function, a.dranst, a.ownership, a.grouping, a.species, t.status,
    t.posting_count, t.amount_oere
from published.partition p
join run.account_total t using (municipality, fiscal_year, run)
join ledger.account a using (account);
comment on view published.account_total is 'one row per municipality, fiscal year, account and status of the current generation';

create view published.year_summary with (security_barrier) as
select y.municipality, y.fiscal_year, y.run, y.initiative, y.citizen_count, y.family_count, y.days_during,
    y.expense_oere, y.reimbursement_oere, y.state_share_oere, y.unallocated_oere, y.pay_oere
from published.partition p join run.year_summary y using (municipality, fiscal_year, run);
comment on view published.year_summary is 'one row per municipality, fiscal year and initiative of the current generation';

create view published.finding with (security_barrier) as
select f.run, f.code, f.municipality, f.fiscal_year, f.subject, f.row_count, f.amount_oere
from run.finding f
where exists (
    select from published.partition p
    where p.run = f.run and (f.municipality is null or f.municipality = p.municipality)
      and (f.fiscal_year is null or f.fiscal_year = p.fiscal_year));
comment on view published.finding is 'one row per finding about what is published';

create view published.municipality with (security_barrier) as
select municipality, name from ledger.municipality where until is null;
comment on view published.municipality is 'one row per municipality';

grant select on published.publication, published.run, published.partition, published.allocated_cost,
    published.person_slot, published.reconciliation, published.account_total, published.year_summary,
    published.finding, published.municipality to omkost_reader, omkost_batch;
