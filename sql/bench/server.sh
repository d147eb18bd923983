# A server of the benchmark's own in a temporary folder, stopped and removed however the benchmark ends. Sourced; the
# folder is $work and the current one from then on.
bin=${OMKOST_PG_BINDIR:-$(pg_config --bindir)}
work=$(mktemp -d "${TMPDIR:-/tmp}/omkost-bench.XXXXXX")
as_server=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$work"
    as_server=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi
unset "${!PG@}" "${!OMKOST@}"
cd "$work"

stop_server() {
    "${as_server[@]}" "$bin/pg_ctl" -D "$work/server" -m immediate stop >/dev/null 2>&1 || :
    cd / && rm -rf "$work"
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

"${as_server[@]}" "$bin/initdb" -D "$work/server" -U bench_admin -A trust --encoding=UTF8 --locale=C >/dev/null
"${as_server[@]}" "$bin/pg_ctl" -D "$work/server" -w -l "$work/server.log" start -o "-c listen_addresses='' \
    -c unix_socket_directories='$work' -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=8GB \
    -c shared_buffers=256MB -c work_mem=32MB -c maintenance_work_mem=256MB -c jit=off" >/dev/null
export PGHOST=$work

psql=("$bin/psql" -X -q -v ON_ERROR_STOP=1 -v "here=$here" -d omkost)
sql() { "${psql[@]}" -U bench_admin -At "$@"; }

"$bin/createdb" -U bench_admin empty
"$omkost" migrate --database "postgresql:///empty?user=bench_admin" --quiet >/dev/null
fresh() { # DATABASE: with the schema and nothing in it
    PGOPTIONS="-c client_min_messages=error" "$bin/dropdb" -U bench_admin --if-exists "$1"
    "$bin/createdb" -U bench_admin -T empty "$1"
}
