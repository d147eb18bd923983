// What the ledger shows about work. Nobody is named: a finding counts employees or their days.
extension LedgerChecks {
    /// Minutes count by their share, as they do in every figure: the same eight hours may be registered on two categories,
    /// half of them on each.
    static let daysOver24Hours = """
        select municipality, fiscal_year, null, count(*), null
        from (
            select municipality, extract(year from worked_on)::smallint as fiscal_year
            from ledger.time_entry
            where until is null
            group by municipality, employee, worked_on
            having sum(minutes_thousandths * coalesce(share_percent_thousandths, 100000)) > 1440000 * 100000::numeric
        ) days
        group by municipality, fiscal_year order by 1, 2
        """

    /// Positions are added up from day to day: each counts from its first day until the day after its last. The days of
    /// the frame are whole, so a position that ends the day before another begins does not meet it.
    static let positionsOverFullTime = """
        with steps as (
            select municipality, employee, starts_on as day, position_percent_thousandths as step
            from ledger.employment where until is null
            union all
            select municipality, employee, ends_on + 1, -position_percent_thousandths
            from ledger.employment where until is null and ends_on is not null
        ), positions as (
            select municipality, employee,
                sum(step) over (partition by municipality, employee order by day) as percent_thousandths
            from steps
        )
        select municipality, null, null, count(distinct employee), null
        from positions where percent_thousandths > 100000
        group by municipality order by municipality nulls first
        """
}
