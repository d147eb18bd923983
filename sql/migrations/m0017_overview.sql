-- What an overview shows beside the cost: the initiatives, budgets and price indexes that are in force. No stored result
-- depends on budgets and indexes, so the newest are shown.
create view published.initiative with (security_barrier) as
select municipality, initiative, cluster, name, starts_on, ends_on from ledger.initiative where until is null;
comment on view published.initiative is 'one row per initiative';

create view published.budget with (security_barrier) as
select municipality, fiscal_year, kind, function, dranst, amount_oere from ledger.budget where until is null;
comment on view published.budget is 'one row per municipality, fiscal year, kind of budget, function and dranst';

create view published.price_index with (security_barrier) as
select price_index, fiscal_year, percent_thousandths, source from ledger.price_index where until is null;
comment on view published.price_index is 'one row per price index and fiscal year: the rise from the year before';

grant select on published.initiative, published.budget, published.price_index to omkost_reader, omkost_batch;
