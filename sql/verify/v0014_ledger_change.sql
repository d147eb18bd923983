-- A row where imports cannot write down what they changed, or somebody could change it afterwards.
select 'omkost_batch cannot write ledger.change' as broken
where not pg_catalog.has_table_privilege('omkost_batch', 'ledger.change', 'insert')
    or not pg_catalog.has_table_privilege('omkost_batch', 'ledger.change', 'select')
union all
select 'omkost_batch can change ledger.change'
where pg_catalog.has_any_column_privilege('omkost_batch', 'ledger.change', 'update')
union all
select 'ledger.version_change is missing'
where pg_catalog.to_regclass('ledger.version_change') is null
