-- A row for everything that a deleted person has left, and for every other way to delete one.
select 'citizen ' || c.citizen || ' has no number and was not deleted' as broken
from identity.citizen c where c.cpr is null and not exists (select from identity.deletion d where d.citizen = c.citizen)
union all
select 'citizen ' || d.citizen || ' was deleted and has a number'
from identity.deletion d join identity.citizen c using (citizen) where c.cpr is not null
union all
select 'citizen ' || c.citizen || ' follows somebody who was deleted'
from identity.citizen c join identity.citizen a on a.citizen = c.follows where a.cpr is null
union all
select 'two deleted persons have the same place'
from identity.citizen c where c.cpr is null group by c.follows, c.step having count(*) > 1
union all
select 'postings of citizen ' || d.citizen || ' have texts'
from identity.deletion d
where exists (select from ledger.posting p where p.citizen = d.citizen and p.posting_text is not null)
union all
select r.rolname || ' can delete a person'
from pg_catalog.pg_roles r
where r.rolname in ('omkost_reader', 'omkost_finance', 'omkost_lead', 'omkost_evaluator')
  and pg_catalog.has_function_privilege(
      r.oid, pg_catalog.to_regprocedure('identity.delete_person(integer, text, text, text, text)'), 'execute')
union all
select 'omkost_batch can change persons or the list of the deleted'
where pg_catalog.has_table_privilege('omkost_batch', 'identity.citizen', 'update, delete, truncate')
   or pg_catalog.has_table_privilege('omkost_batch', 'identity.deletion', 'insert, update, delete, truncate')
