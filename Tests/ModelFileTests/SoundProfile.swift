/// A profile that uses every part once, its lines numbered from 1 in the tables of what may be wrong with it.
let soundProfile = """
    profile: proeve
    files: "p_*.csv"
    source: { skip_lines: 1, quote: none, delimiter: tab, trailer: { first_field: SUM, rows: 2, amount: 3, over: kept } }
    dates: [dd-mm-yyyy, yyyymmdd]
    numbers: danish
    expect: { municipality: "260", fiscal_years: [2019, 2020], head: { line: 1, contains: H } }
    leave_out: { Type: [A, ""] }
    into:
      postings:
        posting: { template: "{Nr}-{Linje}" }
        municipality: { constant: "260" }
        fiscal_year: År
        posted_on: { from: Dato, layout: yyyymm, day: last }
        function: { account: Konto }
        dranst: { from: [A, B], map: { x: "1" }, otherwise: "2", default: "1" }
        amount: { from: Beløb, mark: { column: DK, debit: D, credit: K }, reversed: true }
        cpr: CPR
        family: { from: CPR, numbered: "F-" }
      employments:
        only: { Type: X }
        join_periods: true
        employee: Nr
        category: { constant: casework }
        position_percent: { from: Timer, full_time: 37 }
        starts_on: Dato
      time_entries:
        municipality: { constant: "260" }
        employee: Nr
        worked_on: Dato
        minutes: { from: Tid, times: 60 }
        category: { constant: casework }

    """
