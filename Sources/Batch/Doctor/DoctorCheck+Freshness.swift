import CostModel

extension DoctorCheck {
    /// Whether postings still arrive. Other files are full statements that may rightly be old; the newest import of each
    /// stands in `omkost runs show`.
    static let freshness = DoctorCheck(
        "freshness", "Seneste poster", "Latest postings",
        .schema { database in
            guard try mayReadImports(database) else {
                return [.ok(BilingualText(da: "rollen må ikke se indlæsninger", en: "the role may not see imports"))]
            }
            let query = """
                select pg_catalog.lpad(c.municipality::text, 3, '0'),
                    pg_catalog.to_char(max(b.imported_at), 'YYYY-MM-DD'),
                    (extract(epoch from pg_catalog.clock_timestamp() - max(b.imported_at)) / 86400)::bigint
                from ledger.change c join intake.batch b on b.batch = c.batch
                where c.fact = 'postings' and c.municipality is not null
                group by c.municipality order by c.municipality
                """
            let municipalities = try database.rows("freshness", query)
            guard !municipalities.isEmpty else {
                return [.ok(BilingualText(da: "intet er indlæst endnu", en: "nothing has been imported yet"))]
            }
            let stale = municipalities.filter { (Int($0[2] ?? "") ?? 0) > database.staleDays }
            guard !stale.isEmpty else { return [.ok(municipalities.compactMap { $0[1] }.min() ?? "")] }
            return stale.map { row in
                let (municipality, date) = (row[0] ?? "", row[1] ?? "")
                return .warning(
                    BilingualText(
                        da: "kommune \(municipality) har ikke fået poster siden \(date)",
                        en: "municipality \(municipality) has had no postings since \(date)"),
                    remedy: BilingualText(
                        da: "se, om økonomisystemets udtræk stadig kommer",
                        en: "see whether the finance system's extract still arrives"))
            }
        })

    private static func mayReadImports(_ database: ExaminedDatabase) throws -> Bool {
        let query = """
            select 'x' where pg_catalog.has_schema_privilege('intake', 'usage')
                and pg_catalog.has_table_privilege('intake.batch', 'select')
                and pg_catalog.has_schema_privilege('ledger', 'usage')
                and pg_catalog.has_table_privilege('ledger.change', 'select')
            """
        return try !database.names("may_read_imports", query).isEmpty
    }
}
