-- The roles and the schemas. Roles belong to the whole server, so another database may have made them already.
--
-- omkost_owner   owns every object and cannot log in
-- omkost_batch   imports, runs and publishes; the only one that reads identities
-- omkost_reader  reads what is published
do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'omkost_owner') then
        create role omkost_owner nologin;
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = 'omkost_batch') then
        create role omkost_batch login;
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = 'omkost_reader') then
        create role omkost_reader login;
    end if;
    -- Making objects for the owner takes membership; a superuser needs none, and from PostgreSQL 16 on the maker of a role
    -- is not a full member by itself.
    if not (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) then
        execute pg_catalog.format('grant omkost_owner to %I', current_user);
    end if;
    execute pg_catalog.format('revoke temporary on database %I from public', pg_catalog.current_database());
    execute pg_catalog.format('grant connect, temporary on database %I to omkost_batch', pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to omkost_reader', pg_catalog.current_database());
end
$$;

create schema identity authorization omkost_owner;
create schema intake authorization omkost_owner;
create schema ledger authorization omkost_owner;
create schema run authorization omkost_owner;
create schema published authorization omkost_owner;

comment on schema identity is 'CPR number and citizen id. Read by omkost_batch alone.';
comment on schema intake is 'What was imported: batches, files, rejects, findings.';
comment on schema ledger is 'Valid facts with their history. Rows are added and ended, never changed or deleted.';
comment on schema run is 'Runs and their results.';
comment on schema published is 'Views of what is published.';

grant usage on schema identity, intake, ledger, run, published to omkost_batch;
grant usage on schema published to omkost_reader;
