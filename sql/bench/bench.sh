#!/bin/bash
# The floor and the run side by side, on the same data, in the same server: see the table it ends with.
#
#   sql/bench/bench.sh BINARY POSTINGS
#
# The floor is what plain psql needs to read all input columns out of PostgreSQL into nothing (binary COPY), to bring all
# result rows in (binary COPY) with their keys, and to read them once. Whatever omkost needs beyond it is omkost's own.
set -euo pipefail
omkost=$(realpath "$1")
postings=$2
rounds=3
bin=${OMKOST_PG_BINDIR:-$(pg_config --bindir)}
work=$(mktemp -d /tmp/omkost-bench.XXXXXX)
as_server=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$work"
    as_server=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi
unset "${!PG@}"
cd "$work"

finish() {
    "${as_server[@]}" "$bin/pg_ctl" -D "$work/server" -m immediate stop >/dev/null 2>&1 || :
    cd / && rm -rf "$work"
}
trap finish EXIT

"${as_server[@]}" "$bin/initdb" -D "$work/server" -U bench_admin -A trust --encoding=UTF8 --locale=C >/dev/null
"${as_server[@]}" "$bin/pg_ctl" -D "$work/server" -w -l "$work/server.log" start -o "-c listen_addresses='' \
    -c unix_socket_directories='$work' -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=8GB \
    -c shared_buffers=256MB -c work_mem=32MB -c maintenance_work_mem=256MB -c jit=off" >/dev/null
export PGHOST=$work
psql=("$bin/psql" -X -q -v ON_ERROR_STOP=1 -U bench_admin -d omkost)
"$bin/createdb" -U bench_admin omkost
"$omkost" migrate --database "postgresql:///omkost?user=bench_admin" --quiet >/dev/null
batch=(--database "postgresql:///omkost?user=omkost_batch" --quiet)

seconds() { # command …: wall-clock seconds, and peak memory of the command in MiB in $memory
    local start end
    start=$(date +%s%N)
    /usr/bin/time -f '%M' -o "$work/memory" "$@" >"$work/output" || { cat "$work/output" >&2; return 1; }
    end=$(date +%s%N)
    echo "$(((end - start) / 1000000)) $(($(tail -1 "$work/memory") / 1024))"
}
median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

echo "writing and importing $postings postings …" >&2
"$omkost" sample data --postings "$postings" --quiet >/dev/null
lines=$(($(wc -l <data/postings.csv) - 1))
read -r import_ms import_mib < <(seconds "$omkost" import data --allow-synthetic "${batch[@]}")

echo "running $rounds times …" >&2
for _ in $(seq $rounds); do seconds "$omkost" run --recompute "${batch[@]}"; done >runs
run_ms=$(cut -d' ' -f1 runs | median)
run_mib=$(cut -d' ' -f2 runs | median)

echo "measuring the floor $rounds times …" >&2
run=$("${psql[@]}" -At -c "select run from run.publication")
results=(cost_class slot allocated_cost)
for table in "${results[@]}"; do
    "${psql[@]}" -c "copy (select * from run.$table where run = $run) to stdout (format binary)" >"$table.copy"
done
stored=$("${psql[@]}" -At -c "select count(*) from run.allocated_cost where run = $run")
cat >read.sql <<'SQL'
copy (select municipality, fiscal_year, account, citizen, coalesce(served_on, posted_on), amount_oere, family, activity,
    cost_centre, initiative from ledger.posting where until is null) to stdout (format binary)
SQL
cat >write.sql <<SQL
begin;
create table public.floor_cost_class (like run.cost_class);
create table public.floor_slot (like run.slot);
create table public.floor_allocated_cost (like run.allocated_cost);
\copy public.floor_cost_class from 'cost_class.copy' (format binary)
\copy public.floor_slot from 'slot.copy' (format binary)
\copy public.floor_allocated_cost from 'allocated_cost.copy' (format binary)
alter table public.floor_cost_class add primary key (municipality, fiscal_year, run, class);
alter table public.floor_slot add primary key (municipality, fiscal_year, run, slot);
alter table public.floor_allocated_cost add primary key (municipality, fiscal_year, run, slot, class);
commit;
SQL
echo "copy public.floor_allocated_cost to stdout (format binary);" >reread.sql
floor_part() { for _ in $(seq $rounds); do
    seconds "${psql[@]}" -o /dev/null -f "$1"
    "${psql[@]}" -c "set client_min_messages = error" \
        -c "${2:-select}" >/dev/null
done | cut -d' ' -f1 | median; }
read_ms=$(floor_part read.sql)
drop="drop table public.floor_cost_class, public.floor_slot, public.floor_allocated_cost"
write_ms=$(floor_part write.sql "$drop")
"${psql[@]}" -f write.sql
reread_ms=$(floor_part reread.sql)
floor_ms=$((read_ms + write_ms + reread_ms))

row() { # what, milliseconds, remark
    awk -v what="$1" -v ms="$2" -v floor="$floor_ms" -v remark="$3" \
        'BEGIN { printf "%-34s %9.2f s %8.2f   %s\n", what, ms / 1000, ms / floor, remark }'
}
echo
echo "$lines postings, $stored stored lines ($((lines / (stored > 0 ? stored : 1))) postings per line)"
echo "$(nproc) cores, $("$bin/postgres" --version), median of $rounds"
echo
printf '%-34s %11s %8s\n' "step" "time" "ratio"
row "floor: read the postings" "$read_ms" ""
row "floor: write the results" "$write_ms" ""
row "floor: read the results" "$reread_ms" ""
row "floor" "$floor_ms" ""
row "omkost run" "$run_ms" "peak memory $run_mib MiB"
row "omkost import" "$import_ms" "$((lines * 1000 / import_ms)) lines/s, peak memory $import_mib MiB, measured once"
