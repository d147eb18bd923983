import CostModel
import Postgres

/// What a profile asks of all staged rows of a file together, before they become facts.
struct ProfiledTable {
    let format: FileFormat
    let mapping: FileMapping
    let connection: DatabaseConnection
    let names: SourceNames

    /// Puts numbers in the place of values that nobody may see: the number a value has already, or the next one. Within a
    /// prefix and municipality, new values are numbered in byte order.
    func numberCodes() throws {
        for column in mapping.columns {
            guard let prefix = column.numberedPrefix else { continue }
            let municipality =
                format.column("municipality") == nil ? "0::smallint" : "coalesce(t.municipality, 0::smallint)"
            let value = "normalize(t.\"\(column.column)\", nfc)"
            try run(
                "number.\(column.column)",
                """
                insert into identity.numbered_code (prefix, municipality, value, number)
                select $1, n.municipality, n.value,
                    coalesce((select max(k.number) from identity.numbered_code k
                              where k.prefix = $1 and k.municipality = n.municipality), 0)
                        + row_number() over (partition by n.municipality order by n.value collate "C")
                from (
                    select distinct \(municipality) as municipality, \(value) as value
                    from \(format.stagedTable) t where t."\(column.column)" is not null
                ) n
                where not exists (
                    select from identity.numbered_code k
                    where k.prefix = $1 and k.municipality = n.municipality and k.value = n.value)
                """, [.text(prefix)])
            try run(
                "numbered.\(column.column)",
                """
                update \(format.stagedTable) t set "\(column.column)" = $1 || k.number
                from identity.numbered_code k
                where k.prefix = $1 and k.municipality = \(municipality) and k.value = \(value)
                """, [.text(prefix)])
        }
    }

    /// Makes one row of rows that differ in their quantity alone, with the sum.
    /// - Returns: rows that went into another
    func addQuantities() throws -> Int {
        guard mapping.addsQuantities else { return 0 }
        let others = columns(without: ["quantity"])
        try run(
            "quantities",
            "create temporary table \(format.joinedTable) on commit drop as "
                + "select min(line) as line, sum(quantity)::bigint as quantity from \(format.stagedTable) group by \(others)"
        )
        return try takeJoined(["quantity = j.quantity"])
    }

    /// Makes one row of rows that differ in their period alone and follow each other without a day between.
    /// Rows that overlap another of their own are the same row twice, and refused while that can be seen.
    /// - Returns: rows that went into another
    func joinPeriods(rejects: inout Rejects) throws -> Int {
        guard mapping.joinsPeriods, let period = format.period else { return 0 }
        let others = columns(without: [period.from, period.to])
        try refuseOverlaps(period, others, &rejects)
        try run(
            "periods",
            """
            create temporary table \(format.joinedTable) on commit drop as
            select min(line) as line, min(first) as first, nullif(max(coalesce(last, 'infinity')), 'infinity') as last
            from (
                select line, first, last, \(others), sum(starts) over (partition by \(others) order by first, line) as island
                from (
                    select line, \(period.from) as first, \(period.to) as last, \(others),
                        case when \(period.from) - 1 = lag(\(period.to)) over (
                            partition by \(others) order by \(period.from), line) then 0 else 1 end as starts
                    from \(format.stagedTable)
                ) ordered
            ) islands
            group by \(others), island
            """)
        return try takeJoined(["\(period.from) = j.first", "\(period.to) = j.last"])
    }

    private func refuseOverlaps(
        _ period: (from: String, to: String), _ others: String, _ rejects: inout Rejects
    ) throws {
        let statement = Statement(
            "intake.period_overlaps.\(format.file.rawValue)",
            """
            select line, other from (
                select line, \(period.from) as first,
                    max(array[(coalesce(\(period.to), 'infinity'::date))::text, line::text]) over earlier as longest,
                    (max(array[(coalesce(\(period.to), 'infinity'::date))::text, line::text]) over earlier)[2] as other
                from \(format.stagedTable)
                window earlier as (partition by \(others) order by \(period.from), line
                    rows between unbounded preceding and 1 preceding)
            ) rows where first <= longest[1]::date order by line
            """)
        let found = try connection.query(statement).rows.map { row in
            Finding(
                .duplicateRow, file: names.file, line: row[0].flatMap { Int($0) },
                expected: format.columns.filter { mapping[$0.name] != nil }.map { names.column($0.name) }
                    .joined(separator: ", "), otherLine: row[1].flatMap { Int($0) }, subject: names.profile)
        }
        guard !found.isEmpty else { return }
        rejects.add(found, of: format.file, oere: 0, magnitude: 0)
        try rejects.throwIfOverLimit()
    }

    private func columns(without left: [String]) -> String {
        (format.columns.map(\.name).filter { !left.contains($0) } + (format.hasPersons ? ["cpr_source"] : []))
            .map { "\"\($0)\"" }.joined(separator: ", ")
    }

    /// Leaves the joined rows in the place of those that they were joined of.
    private func takeJoined(_ changes: [String]) throws -> Int {
        let gone = try run(
            "joined",
            "delete from \(format.stagedTable) t where not exists (select from \(format.joinedTable) j where j.line = t.line)"
        )
        try run(
            "join",
            "update \(format.stagedTable) t set \(changes.joined(separator: ", ")) "
                + "from \(format.joinedTable) j where j.line = t.line")
        return gone
    }

    @discardableResult
    private func run(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> Int {
        try connection.query(Statement("intake.\(step).\(format.file.rawValue)", text), parameters).affectedRows ?? 0
    }
}
