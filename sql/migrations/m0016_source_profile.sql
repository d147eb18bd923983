-- Extracts read by source profiles, and corrections of postings.

-- A replacement number may have letters, and stands for a person in its source alone.
alter table identity.citizen drop constraint citizen_cpr_check;
alter table identity.citizen add constraint citizen_cpr_check
    check (cpr ~ '^[0-9]{10}$' or source <> '' and cpr ~ '^[0-9]{6}[0-9A-Z]{4}$');

create table identity.numbered_code (
    prefix text collate "C" not null,
    municipality smallint not null check (municipality between 0 and 999),
    value text collate "C" not null check (value <> ''),
    number integer not null check (number > 0),
    primary key (prefix, municipality, value),
    unique (prefix, municipality, number)
);
comment on table identity.numbered_code is
    'one row per value of an extract that says who somebody is: prefix and number are the code that stands for it';
comment on column identity.numbered_code.municipality is '0 for files whose rows name none';
grant select, insert on identity.numbered_code to omkost_batch;

-- Where rows came from, and what became of all of them and of their money.
alter table intake.file add column source_name text;
alter table intake.file add column profile text;
alter table intake.file add column profile_sha256 text check (profile_sha256 ~ '^[0-9a-f]{64}$');
alter table intake.file add column corrected_count bigint not null default 0
    check (corrected_count between 0 and accepted_count);
alter table intake.file add column left_out_count bigint not null default 0 check (left_out_count >= 0);
alter table intake.file add column joined_count bigint not null default 0 check (joined_count >= 0);
alter table intake.file add column read_oere numeric(38);
alter table intake.file add column accepted_oere numeric(38);
alter table intake.file add column unchanged_oere numeric(38);
alter table intake.file add column rejected_net_oere numeric(38);
alter table intake.file add column left_out_oere numeric(38);
alter table intake.file drop constraint file_check;
alter table intake.file add constraint file_rows_add_up
    check (row_count = accepted_count + unchanged_count + rejected_count + left_out_count + joined_count);
alter table intake.file add constraint file_money_adds_up
    check (read_oere = accepted_oere + unchanged_oere + rejected_net_oere + left_out_oere);
comment on column intake.file.source_name is 'the extract or relation that was read; null for a canonical file';
comment on column intake.file.profile is 'the source profile by which it was read; null for a canonical file';
comment on column intake.file.profile_sha256 is 'of the profile''s file, so that a mended profile can be told from the one that read it';
comment on column intake.file.corrected_count is 'of the accepted, those that took the place of a posting with the same number';
comment on column intake.file.left_out_count is 'rows that the profile does not take';
comment on column intake.file.joined_count is 'rows that went into the period of another';
comment on column intake.file.read_oere is 'of postings, with their signs, as far as amounts could be read; null for other files';
comment on column intake.file.rejected_oere is 'without signs, so that a credit hides nothing';
create index file_sha256 on intake.file (sha256);

create table intake.reject_sum (
    batch integer not null,
    file text not null,
    code text not null,
    row_count bigint not null check (row_count > 0),
    amount_oere numeric(38),
    unread_count bigint not null check (unread_count between 0 and row_count),
    primary key (batch, file, code),
    foreign key (batch, file) references intake.file
);
comment on table intake.reject_sum is 'one row per import, file and code of rejected rows: how many, and what they add up to';
comment on column intake.reject_sum.amount_oere is 'with signs, as far as amounts could be read; null for files without postings';
insert into intake.reject_sum (batch, file, code, row_count, unread_count)
select batch, file, code, count(*), 0 from intake.reject join intake.file using (batch, file) group by batch, file, code;
grant select, insert on intake.reject_sum to omkost_batch;

create or replace view published.run_file with (security_barrier) as
select r.run, f.file, f.batch, b.imported_at, f.sha256, f.row_count, f.accepted_count, f.ended_count, f.rejected_count,
    f.source_name, f.profile
from run.run r
join intake.file f on f.batch <= r.ledger_batch and f.accepted_count + f.ended_count > 0
join intake.batch b using (batch);
