# Times and memory by name, and the rows of the table. Sourced.
timed() { # NAME COMMAND …: notes its milliseconds and peak memory in MiB under the name
    local start
    start=$(date +%s%N)
    /usr/bin/time -q -f %M -o memory "${@:2}" >output || { echo "failed: ${*:2}" >&2 && return 1; }
    echo "$((($(date +%s%N) - start) / 1000000)) $(($(cat memory) / 1024))" >>"times.$1"
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
ms() { cut -d' ' -f1 "times.$1" | median; }
mib() { cut -d' ' -f2 "times.$1" | median; }
ratio() { awk -v one="$1" -v other="$2" 'BEGIN { printf "%.2f", one / other }'; }

row() { # WHAT MILLISECONDS [MIB [REMARK]]: with the ratio to the floor while $floor_ms is set
    awk -v what="$1" -v ms="$2" -v mib="${3:+$3 MiB}" -v remark="${4-}" -v floor="${floor_ms-}" 'BEGIN {
        line = sprintf("%-36s %9.2f s %8s %9s  %s", what, ms / 1000, floor ? sprintf("%.2f", ms / floor) : "", mib, remark)
        sub(/ +$/, "", line)
        print line
    }'
}
