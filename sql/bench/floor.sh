# The floor: what plain psql needs to read the postings into nothing, to bring all result rows of a run into fresh tables
# with the same columns, constraints and keys, and to read them once. Sourced.
results=(cost_class slot allocated_cost account_total year_summary cost_centre_price worked_hours caseload reconciliation
    finding figures)

write_floor_scripts() { # from what is published
    local table run
    run=$(sql -c "select run from run.publication")
    {
        echo "begin;"
        echo "create schema floor;"
        for table in "${results[@]}"; do
            sql -c "copy (select * from run.$table where run = $run) to stdout (format binary)" >"$table.copy"
            echo "create table floor.$table (like run.$table including constraints);"
            echo "\\copy floor.$table from '$table.copy' (format binary)"
        done
        for table in "${results[@]}"; do
            sql -c "select format('alter table floor.$table add %s;', pg_get_constraintdef(oid)) from pg_constraint
                where contype = 'p' and conrelid = 'run.$table'::regclass"
        done
        echo "commit;"
    } >floor_write.sql
    printf 'copy floor.%s to stdout (format binary);\n' "${results[@]}" >floor_reread.sql
}

measure_floor() {
    [ -e floor_write.sql ] || write_floor_scripts
    timed floor_read "${psql[@]}" -U bench_admin -o /dev/null -f "$here/floor_read.sql"
    timed floor_write "${psql[@]}" -U bench_admin -f floor_write.sql
    timed floor_reread "${psql[@]}" -U bench_admin -o /dev/null -f floor_reread.sql
    sql -c "set client_min_messages = error" -c "drop schema floor cascade"
}
