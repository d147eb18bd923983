-- What the services of a cost centre turned out to cost.
create table run.cost_centre_price (
    run integer not null references run.run,
    municipality smallint not null,
    fiscal_year smallint not null,
    cost_centre text collate "C" not null,
    unit text collate "C" not null,
    method text not null check (method in ('reciprocal', 'step_down', 'direct')),
    step integer,
    to_citizens_thousandths bigint not null,
    to_centres_thousandths bigint not null,
    idle_thousandths bigint not null,
    capacity_thousandths bigint,
    direct_oere numeric(38) not null,
    gross_oere numeric(38),
    primary key (run, municipality, fiscal_year, cost_centre)
);
comment on table run.cost_centre_price is
    'one row per run, municipality, fiscal year and cost centre: quantities and cost that its unit price follows from';
comment on column run.cost_centre_price.step is 'place in the declared order of step_down';
comment on column run.cost_centre_price.gross_oere is
    'direct cost and what other centres gave, to the nearest øre, half away from zero; null where its cost can end with nobody';

create view published.cost_centre_price with (security_barrier) as
select c.municipality, c.fiscal_year, c.run, c.cost_centre, c.unit, c.method, c.step, c.to_citizens_thousandths,
    c.to_centres_thousandths, c.idle_thousandths, c.capacity_thousandths, c.direct_oere, c.gross_oere
from published.partition p join run.cost_centre_price c using (municipality, fiscal_year, run);
comment on view published.cost_centre_price is 'one row per municipality, fiscal year and cost centre of the current generation';

grant select, insert on run.cost_centre_price to omkost_batch;
grant select on published.cost_centre_price to omkost_reader, omkost_batch;

-- As before, and the prices too.
create or replace function run.drop_results(run_number integer) returns void
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
    delete from run.cost_centre_price where run = run_number;
end
$$;
