-- The lines stored, with keys.
create table peer.allocated_cost as select * from peer.line;
alter table peer.allocated_cost add primary key (municipality, fiscal_year, slot, class);
alter table peer.slot add primary key (municipality, fiscal_year, slot);
alter table peer.cost_class add primary key (municipality, fiscal_year, class);
analyze peer.allocated_cost;
