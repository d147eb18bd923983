-- Fiscal years are written side by side, and a publication keeps what no import has touched.

-- Keys and statistics of all three tables come first, then they are attached: attaching locks out other years that attach,
-- and must be short. A run that somebody has declared abandoned, because its own session is gone, adds nothing more.
create or replace function run.attach_result_tables(run_number integer, year smallint) returns void
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
        execute format('comment on table run.%1$s_%2$s_%3$s is %4$L', parent, year, run_number,
                       format('results of run %s for fiscal year %s; rows as in run.%s', run_number, year, parent));
    end loop;
    if not exists (select from run.run r where r.run = run_number and r.is_active) then
        raise exception 'run % is not under way', run_number using errcode = 'OMK05';
    end if;
    foreach parent in array array['cost_class', 'slot', 'allocated_cost'] loop
        execute format('alter table run.%1$s attach partition run.%1$s_%2$s_%3$s '
                       'for values from (%2$s, %3$s) to (%2$s, %4$s)', parent, year, run_number, run_number + 1);
    end loop;
end
$$;

-- A generation is of several runs. What a run noticed of one municipality and year belongs to that figure; what it noticed of
-- the model, the network or the whole ledger it noticed anew, so the newest run's count.
create or replace view published.finding with (security_barrier) as
select f.run, f.code, f.municipality, f.fiscal_year, f.subject, f.row_count, f.amount_oere
from run.finding f
where f.run = (select u.run from run.publication u)
   or exists (
       select from published.partition p
       where p.run = f.run and p.municipality = f.municipality and p.fiscal_year = f.fiscal_year);

-- Forgets generations as before, and says which runs' results no generation names any more. They are removed one run at a
-- time: each is tables by the dozen, and a transaction can hold only so many locks.
create or replace function run.forget_generations(kept_count integer) returns table (forgotten_run integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from run.publication_partition p
    where p.generation in (select run.forgettable_generations(kept_count));
    return query
        select r.run from run.run r
        where r.state = 'SUPERSEDED'
          and not exists (select from run.publication_partition p where p.run = r.run)
          and exists (select from run.figures f where f.run = r.run)
        order by r.run;
end
$$;

-- As before, and how many municipalities and years the run computed.
create or replace view published.run with (security_barrier) as
select run, state, started_at, ended_at, started_by, host, program_version, ledger_batch, model_sha256, model_text,
    municipality, fiscal_year, posting_count, posted_oere, line_count,
    (select nullif(count(*), 0) from run.reconciliation c where c.run = r.run) as partition_count
from run.run r;
