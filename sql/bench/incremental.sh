# A nightly run: 0.1 % new postings of one year and all municipalities are imported, then `omkost run` computes what it
# thinks it must. Afterwards a full run has to give the same figures. Sourced.
added_year=2020

measure_incremental() {
    local round step
    mkdir addition
    step=$(awk -F, -v year=$added_year -v all="$lines" '$3 == year { n++ } END { print int(n * 1000 / all) }' data/postings.csv)
    for round in $(seq $rounds); do
        awk -v year=$added_year -v step="$step" -v round="$round" -f "$here/addition.awk" data/postings.csv \
            >addition/postings.csv
        "$omkost" import addition --allow-synthetic "${batch[@]}" >/dev/null
        timed incremental "$omkost" run "${batch[@]}"
    done
    added=$(($(wc -l <addition/postings.csv) - 1))
}

# What is published, in short: summaries, fingerprints, and every line where they are few.
published_figures() {
    "$omkost" summary --by initiative --format csv "${reader[@]}" &&
        sql -c "select municipality, fiscal_year, figures_digest, fingerprint from run.publication_partition p
            join run.figures f using (municipality, fiscal_year, run)
            where generation = (select generation from run.publication)
            order by municipality, fiscal_year" &&
        { [ "$stored" -gt 200000 ] || "$omkost" costs --by "$dimensions" --format csv "${reader[@]}"; }
}
dimensions=municipality,fiscal_year,sector,function,flow,municipal_percent,status,reason,rule,grade,citizen,family
dimensions+=,initiative,cluster,arm,phase,year_offset,booked_initiative,activity,cost_centre,cost_type

incremental_equals_full() {
    published_figures >figures.incremental &&
        "$omkost" run --recompute "${batch[@]}" >/dev/null &&
        published_figures >figures.full &&
        cmp -s figures.incremental figures.full
}
