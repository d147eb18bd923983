import CostModel
import Postgres

/// What a profile asks of all staged rows of a file together, before they become facts.
struct ProfiledTable {
    let format: FileFormat
    let mapping: FileMapping
    let connection: DatabaseConnection

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

    /// Makes one row of rows that differ in their period alone and follow each other without a day between.
    /// - Returns: rows that went into another
    func joinPeriods() throws -> Int {
        guard mapping.joinsPeriods, let period = format.period else { return 0 }
        let others =
            (format.columns.map(\.name).filter { $0 != period.from && $0 != period.to }
            + (format.hasPersons ? ["cpr_source"] : [])).map { "\"\($0)\"" }.joined(separator: ", ")
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
        let gone = try run(
            "periods.joined",
            "delete from \(format.stagedTable) t where not exists (select from \(format.joinedTable) j where j.line = t.line)"
        )
        try run(
            "periods.last",
            "update \(format.stagedTable) t set \(period.from) = j.first, \(period.to) = j.last "
                + "from \(format.joinedTable) j where j.line = t.line")
        return gone
    }

    @discardableResult
    private func run(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> Int {
        try connection.query(Statement("intake.\(step).\(format.file.rawValue)", text), parameters).affectedRows ?? 0
    }
}
