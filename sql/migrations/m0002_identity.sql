-- Who a citizen id is. Everything outside this schema knows the id alone.
create table identity.citizen (
    citizen integer generated always as identity primary key,
    cpr text collate "C" not null check (cpr ~ '^[0-9]{10}$'),
    source text collate "C" not null default '',
    unique (cpr, source)
);
comment on table identity.citizen is
    'one row per person: the CPR number, or a replacement number together with the source that gave it';
comment on column identity.citizen.source is
    'empty for CPR numbers; replacement numbers are unique only within their source';

-- The order in which ties are broken (ascending CPR number, then source), without the numbers themselves.
create view identity.citizen_rank with (security_barrier) as
select citizen, row_number() over (order by cpr, source) as cpr_rank
from identity.citizen;
comment on view identity.citizen_rank is 'one row per citizen: its place in the order of CPR numbers';

grant select, insert on identity.citizen to omkost_batch;
grant select on identity.citizen_rank to omkost_batch;
