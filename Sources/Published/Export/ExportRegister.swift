import CostModel
import Postgres

/// Reads the register of exports.
package enum ExportRegister {
    /// One time that a version was written out.
    package struct Delivery: Hashable, Sendable {
        package var project: String
        package var version: Int
        package var generation: Int
        package var run: Int
        /// `2018-2020`
        package var years: String
        /// Danish time, `yyyy-mm-dd hh:mm:ss`.
        package var frozenAt: String
        package var deliveredAt: String
        package var deliveredBy: String
        package var purpose: String
        package var rowCount: Int
        package var manifestSha256: String
        package var note: String?
    }

    /// Oldest first.
    /// - Parameter project: nil for all
    package static func deliveries(of project: String?, _ connection: DatabaseConnection) throws -> [Delivery] {
        let statement = Statement(
            "export.register",
            """
            select project, number, generation, run, first_year || '-' || last_year,
                to_char(frozen_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'),
                to_char(delivered_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'), delivered_by, purpose,
                row_count, manifest_sha256, note
            from export.register where $1::text is null or project = $1 order by delivery
            """)
        return try connection.query(statement, [project.map { .text($0) } ?? .null]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return Delivery(
                project: row.text(0) ?? "", version: try row.number(1), generation: try row.number(2),
                run: try row.number(3), years: row.text(4) ?? "", frozenAt: row.text(5) ?? "",
                deliveredAt: row.text(6) ?? "", deliveredBy: row.text(7) ?? "", purpose: row.text(8) ?? "",
                rowCount: try row.number(9), manifestSha256: row.text(10) ?? "", note: row.text(11))
        }
    }
}
