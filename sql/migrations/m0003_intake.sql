-- What was imported, file by file. No content of a row is kept here.
create table intake.batch (
    batch integer generated always as identity primary key,
    imported_at timestamptz not null default clock_timestamp(),
    imported_by text not null default session_user,
    program_version text not null
);
comment on table intake.batch is
    'one row per import that took effect; its number is the version of the ledger that facts are valid from and until';

create table intake.file (
    batch integer not null references intake.batch,
    file text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    row_count bigint not null check (row_count >= 0),
    accepted_count bigint not null check (accepted_count >= 0),
    unchanged_count bigint not null check (unchanged_count >= 0),
    rejected_count bigint not null check (rejected_count >= 0),
    ended_count bigint not null check (ended_count >= 0),
    primary key (batch, file),
    check (row_count = accepted_count + unchanged_count + rejected_count)
);
comment on table intake.file is 'one row per import and file: how many of its rows became what';
comment on column intake.file.ended_count is 'facts in force before that the file no longer states';

create table intake.reject (
    batch integer not null references intake.batch,
    file text not null,
    line bigint not null,
    column_name text,
    code text not null
);
comment on table intake.reject is 'one row per rejected row of a file: where and why, without its content';

create table intake.finding (
    batch integer not null references intake.batch,
    file text not null,
    code text not null,
    row_count bigint not null check (row_count > 0),
    amount_oere numeric(38),
    primary key (batch, file, code)
);
comment on table intake.finding is 'one row per import, file and code of something noticed in rows that were accepted';

grant select, insert on intake.batch, intake.file, intake.reject, intake.finding to omkost_batch;
