-- Imports that wrote down another change than the versions in the ledger show: must be none.
(table ledger.change except table ledger.version_change)
union all
(table ledger.version_change except table ledger.change)
