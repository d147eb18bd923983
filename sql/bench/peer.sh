# The peer: the whole job as SQL inside PostgreSQL, peer/p00 to p10, in a schema of its own and one transaction. Sourced.
measure_peer() { # NAME PART …: the parts, and when each was done in peer.step
    local part steps=()
    for part in "${@:2}"; do
        steps+=(-f "$part" -c "insert into peer.step (step) values ('$(basename "$part" .sql)')")
    done
    sql -c "set client_min_messages = error" -c "drop schema if exists peer cascade" \
        -c "create schema peer authorization omkost_batch"
    timed "$1" "${psql[@]}" -U omkost_batch --single-transaction -c "create table peer.step (
        place int generated always as identity, step text, done_at timestamptz default clock_timestamp())" \
        -c "insert into peer.step (step) values ('')" "${steps[@]}"
    sql -F ' ' -c "select step, round(1000 * extract(epoch from done_at - lag(done_at) over (order by place)))
        from peer.step order by place offset 1" |
        while read -r step milliseconds; do echo "$milliseconds" >>"times.$1.$step"; done
}

# Rows that the peer and the published run do not have alike.
peer_differences() { "${psql[@]}" -U omkost_batch -At -f "$here/difference.sql"; }

# The model that runs use now is the one that the peer is written for.
peer_knows_model() {
    [ "$(sql -c "select sha256 from ledger.model where until is null")" = \
        "$(sed -n 's/^\\set model_sha256 //p' "$here/peer/p00_model.sql")" ]
}
