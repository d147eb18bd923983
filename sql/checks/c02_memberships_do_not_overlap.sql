-- Memberships in force of one citizen within one municipality that share a day: must be none.
select a.municipality, a.citizen, a.valid_from
from ledger.family_member a
join ledger.family_member b
    on b.municipality = a.municipality and b.citizen = a.citizen and b.version > a.version and b.until is null
where a.until is null
  and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
