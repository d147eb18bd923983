-- What is given to evaluators: frozen, numbered versions, what they left out, and who was given what. The results that a version
-- was made from are kept as long as it is there: later versions are compared with it, and it can be written again.
reset role;
create schema export authorization omkost_owner;
set local role omkost_owner;

comment on schema export is 'Frozen versions of exports to evaluators, and the register of what was delivered.';
grant usage on schema export to omkost_batch, omkost_evaluator;

create table export.version (
    project text collate "C" not null check (project ~ '^[A-Za-z0-9_-]+$'),
    number integer not null check (number > 0),
    generation integer not null references run.publication_log,
    first_year smallint not null,
    last_year smallint not null check (last_year >= first_year),
    persons_min smallint not null,
    families_min smallint not null,
    dominance_percent smallint not null,
    key_check text not null,
    note text,
    frozen_at timestamptz not null default clock_timestamp(),
    frozen_by text not null default session_user,
    primary key (project, number)
);
comment on table export.version is
    'one row per project and version: the generation and years it was made from, and the rule of disclosure, which leaves the house nowhere';
comment on column export.version.key_check is
    'pseudonym of nobody under the project''s key: tells whether a key is the one that the version was made with';

create table export.suppressed_cell (
    project text collate "C" not null,
    number integer not null,
    cell text collate "C" not null,
    primary key (project, number, cell),
    foreign key (project, number) references export.version
);
comment on table export.suppressed_cell is
    'one row per version and cell that it does not show: what it did not show, later versions do not show either';

create table export.delivery (
    delivery integer generated always as identity primary key,
    project text collate "C" not null,
    number integer not null,
    delivered_at timestamptz not null default clock_timestamp(),
    delivered_by text not null,
    purpose text not null check (purpose <> ''),
    run integer not null references run.run,
    row_count bigint not null,
    manifest_sha256 text not null,
    foreign key (project, number) references export.version
);
comment on table export.delivery is
    'one row per time that a version was written out: when, by whom, what for, and the hash of the file that has the hashes of all';
comment on column export.delivery.delivered_by is 'pseudonym of the user under the project''s key';

-- Written once, like results.
create function export.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'exports are kept as they were' using errcode = 'OMK02';
end
$$;
create trigger export_is_kept before update or delete on export.version for each row execute function export.refuse_change();
create trigger export_is_kept before update or delete on export.suppressed_cell for each row execute function export.refuse_change();
create trigger export_is_kept before update or delete on export.delivery for each row execute function export.refuse_change();

create view export.register with (security_barrier) as
select d.delivery, d.project, d.number, v.generation, v.first_year, v.last_year, v.note, v.frozen_at, d.delivered_at, d.delivered_by,
    d.purpose, d.run, d.row_count, d.manifest_sha256
from export.delivery d join export.version v using (project, number);
comment on view export.register is 'one row per delivery, with the version that was delivered; nothing of the rule of disclosure';

grant select, insert on export.version, export.suppressed_cell, export.delivery to omkost_batch;
grant select on export.register to omkost_batch, omkost_evaluator;

-- As before, and those that an export was made from are kept.
create or replace function run.forgettable_generations(kept_count integer) returns setof integer
language sql stable set search_path = pg_catalog, pg_temp as $$
    select l.generation
    from run.publication_log l
    where l.generation <= (select generation from run.publication) - greatest(kept_count, 1)
      and l.generation not in (
          select max(y.generation) from run.publication_log y
          group by extract(year from y.published_at at time zone 'Europe/Copenhagen'))
      and l.generation not in (select v.generation from export.version v)
      and not exists (
          select from run.publication_partition p join published.closed_year c using (run, municipality, fiscal_year)
          where p.generation = l.generation and not c.is_reopening)
    order by l.generation
$$;
