#!/bin/bash
# The project's benchmark: the floor, the run and the same job in SQL side by side, on the same data, in the same server; then
# a nightly run, an import, and how long a reader waits. Prints one table; exit status 1 where results are not equal.
#
#   [ROUNDS=3] [GROWTH=1] sql/bench/bench.sh BINARY POSTINGS
#
# Everything is measured ROUNDS times. GROWTH=1 measures runs of a tenth of the postings too; it says something from
# 2,000,000 on.
set -euo pipefail
omkost=$(realpath "$1")
postings=$2
rounds=${ROUNDS:-3}
here=$(realpath "$(dirname "$0")")
. "$here/server.sh"
. "$here/measure.sh"
. "$here/floor.sh"
. "$here/peer.sh"
. "$here/incremental.sh"
batch=(--database "postgresql:///omkost?user=omkost_batch" --quiet)
reader=(--database "postgresql:///omkost?user=omkost_reader" --quiet)
# Persons are looked up by whoever may see them.
desk=(--database "postgresql:///omkost?user=omkost_batch" --quiet)
failures=()
tell() { echo "$*" >&2; }

tell "writing $postings postings and importing them $rounds times …"
"$omkost" sample data --postings "$postings" --quiet >/dev/null
lines=$(($(wc -l <data/postings.csv) - 1))
for _ in $(seq $rounds); do
    fresh omkost
    timed import "$omkost" import data --allow-synthetic "${batch[@]}"
done
# What the server puts off after an import would fall on whatever is measured next.
sql -c "vacuum analyze" -c "checkpoint"

# Ours and theirs by turns, so that whatever else the machine does comes to both.
peer_parts=("$here"/peer/p*.sql)
if ! peer_knows_model; then
    peer_parts=()
    failures+=("the peer is written for another model.yaml than this one: see sql/bench/peer/p00_model.sql")
fi
echo "select count(*), sum(amount_oere) from peer.line;" >count.sql

# Before anything is published, for later there would be something to compare with.
tell "computing $rounds times without storing anything …"
for _ in $(seq $rounds); do
    timed dry_run "$omkost" run --dry-run "${batch[@]}"
    [ ${#peer_parts[@]} = 0 ] || measure_peer peer_counted "${peer_parts[@]/%*p10_store.sql/count.sql}"
done

tell "running $rounds times …"
for _ in $(seq $rounds); do
    timed run "$omkost" run --recompute "${batch[@]}"
    measure_floor
    [ ${#peer_parts[@]} = 0 ] || measure_peer peer "${peer_parts[@]}"
done
sql -F ' ' -f "$here/run_steps.sql" >run.steps
stored=$(sql -c "select line_count from run.run where state = 'PUBLISHED'")
if [ ${#peer_parts[@]} != 0 ]; then
    differences=$(peer_differences)
    [ "$differences" = 0 ] || failures+=("the peer and the run differ in $differences rows")
fi

tell "asking as a reader …"
initiative=$(sql -c "select min(initiative) from published.person_slot")
citizen=$(sql -c "select min(citizen) from published.person_slot where initiative = '$initiative'")
for _ in 1 2 3 4 5; do
    timed summary "$omkost" summary --by initiative "${reader[@]}"
    timed initiative "$omkost" costs --by fiscal_year,phase --initiative "$initiative" "${reader[@]}"
    timed citizen "$omkost" costs --by fiscal_year,rule --citizen "$citizen" "${desk[@]}"
    timed overview "$omkost" overview --initiative "$initiative" "${reader[@]}"
    timed explain "$omkost" explain "b=$citizen" "${desk[@]}"
done

tell "adding postings and running $rounds times …"
measure_incremental
incremental_equals_full || failures+=("a full run gives other figures than the runs after new postings")

if [ -n "${GROWTH-}" ]; then
    tell "running a tenth of the postings …"
    tenth=(--database "postgresql:///tenth?user=omkost_batch" --quiet)
    "$omkost" sample tenth --postings $((postings / 10)) --quiet >/dev/null
    fresh tenth
    "$omkost" import tenth --allow-synthetic "${tenth[@]}" >/dev/null
    for _ in $(seq $rounds); do timed tenth "$omkost" run --recompute "${tenth[@]}"; done
    tenth_lines=$(($(wc -l <tenth/postings.csv) - 1))
fi

echo
echo "$lines postings, $stored stored lines ($(ratio "$lines" "$stored") postings per line)"
echo "$(nproc) cores, $("$bin/postgres" --version), median of $rounds; memory is the command's own at its peak"
echo
printf '%-36s %11s %8s %9s\n' "" time "x floor" memory
floor_ms=$(($(ms floor_read) + $(ms floor_write) + $(ms floor_reread)))
row "floor" "$floor_ms" "" "psql and COPY alone"
row "  read the postings" "$(ms floor_read)"
row "  write the results, with keys" "$(ms floor_write)"
row "  read the results" "$(ms floor_reread)"
row "omkost run" "$(ms run)" "$(mib run)" "from lock to published, verified"
while read -r step milliseconds; do row "  $step" "$milliseconds"; done <run.steps
row "omkost run --dry-run" "$(ms dry_run)" "$(mib dry_run)" "stores and verifies nothing; nothing published to compare with"
if [ ${#peer_parts[@]} != 0 ]; then
    row "the same in SQL" "$(ms peer)" "" \
        "$(ratio "$(ms peer)" "$(ms run)") x omkost run; lines with keys, but no summaries, prices, work or checks"
    for part in "${peer_parts[@]}"; do
        step=$(basename "$part" .sql)
        row "  $step" "$(ms "peer.$step")"
    done
    row "the same in SQL, counted not stored" "$(ms peer_counted)" "" \
        "$(ratio "$(ms peer_counted)" "$(ms dry_run)") x omkost run --dry-run"
fi
row "omkost run after new postings" "$(ms incremental)" "$(mib incremental)" \
    "$(ratio "$(ms incremental)" "$(ms run)") x omkost run; $added postings of $added_year were new"
if [ -n "${GROWTH-}" ]; then
    row "omkost run of a tenth" "$(ms tenth)" "$(mib tenth)" "all is $(ratio "$lines" "$tenth_lines") x its postings, \
$(ratio "$(ms run)" "$(ms tenth)") x its time, $(ratio "$(mib run)" "$(mib tenth)") x its memory"
fi
floor_ms=
row "omkost import" "$(ms import)" "$(mib import)" "$((lines * 1000 / $(ms import))) postings a second"
row "omkost summary --by initiative" "$(ms summary)" "$(mib summary)" "median of 5, from start to exit"
row "omkost costs, one initiative" "$(ms initiative)" "$(mib initiative)" "as above"
row "omkost costs, one citizen" "$(ms citizen)" "$(mib citizen)" "as above"
row "omkost overview, one initiative" "$(ms overview)" "$(mib overview)" "as above"
row "omkost explain, one citizen" "$(ms explain)" "$(mib explain)" "as above"

for failure in ${failures[@]+"${failures[@]}"}; do tell "bench: $failure"; done
[ ${#failures[@]} = 0 ]
