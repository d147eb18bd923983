-- What a run did step by step, and what readers may know of any run: its steps, its files, its findings, its publications.
create table run.step (
    run integer not null references run.run,
    place smallint not null,
    step text not null check (step in (
        'extract', 'compute', 'work', 'reconcile', 'second_opinion', 'gates', 'publish')),
    fiscal_year smallint,
    started_at timestamptz not null default clock_timestamp(),
    duration_ms bigint check (duration_ms >= 0),
    row_count bigint,
    amount_oere numeric(38),
    line_count bigint,
    primary key (run, place),
    unique nulls not distinct (run, step, fiscal_year)
);
comment on table run.step is
    'one row per run and step, and fiscal year where the step is of one: how long it took and what went through it';
comment on column run.step.place is 'the order in which the run entered its steps, from 1';
comment on column run.step.duration_ms is 'by the run''s monotonic clock; null while the step is under way, and for ever where the run ended in it';
comment on column run.step.row_count is 'rows that the step took in';
comment on column run.step.amount_oere is 'their øre';
comment on column run.step.line_count is 'rows that the step gave';

create view published.step with (security_barrier) as
select run, place, step, fiscal_year, started_at, duration_ms, row_count, amount_oere, line_count from run.step;
comment on view published.step is 'one row per run, published or not, and step';

create view published.run_finding with (security_barrier) as
select run, code, municipality, fiscal_year, subject, row_count, amount_oere from run.finding;
comment on view published.run_finding is 'one row per run, published or not, and finding';

-- A file that was imported once more without a change has made nothing of the ledger.
create view published.run_file with (security_barrier) as
select r.run, f.file, f.batch, b.imported_at, f.sha256, f.row_count, f.accepted_count, f.ended_count, f.rejected_count
from run.run r
join intake.file f on f.batch <= r.ledger_batch and f.accepted_count + f.ended_count > 0
join intake.batch b using (batch);
comment on view published.run_file is
    'one row per run and imported file that changed the ledger the run saw, later ones over earlier ones';

create view published.run_publication with (security_barrier) as
select p.run, p.generation, l.run as made_by, l.published_at, l.published_by, l.reason, count(*) as partition_count,
    p.generation = (select u.generation from run.publication u) as is_current
from run.publication_partition p join run.publication_log l using (generation)
group by p.run, p.generation, l.run, l.published_at, l.published_by, l.reason;
comment on view published.run_publication is
    'one row per run and generation that shows figures of it: how many municipalities and years, and why it was published';

grant select, insert, update (duration_ms, row_count, amount_oere, line_count) on run.step to omkost_batch;
grant select on published.step, published.run_finding, published.run_file, published.run_publication
    to omkost_reader, omkost_batch;
