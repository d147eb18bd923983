-- What a run reads of the postings, and nothing else.
copy (
    select municipality, account, citizen, coalesce(served_on, posted_on), amount_oere, family, activity, cost_centre,
        initiative
    from ledger.posting where until is null
) to stdout (format binary);
