import CostModel
import Postgres

/// Who has looked whom up. For the batch alone.
package struct LookUpQuery {
    package var citizen: Int32?
    package var family: (municipality: Int16, code: String)?
    package var role: String?
    package var since: CivilDate?

    package init() {}

    /// The newest first.
    package func rows(_ connection: DatabaseConnection) throws -> [LoggedLookUp] {
        let statement = Statement(
            "look_up.list",
            """
            select l.number, to_char(l.looked_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'), l.looked_by,
                coalesce(host(l.client_address), ''), l.application, l.kind, l.municipality, l.citizen, l.subject, l.purpose
            from access.look_ups($1::integer, $2::integer, $3) l
            where ($4::name is null or l.looked_by = $4)
                and ($5::date is null or (l.looked_at at time zone 'Europe/Copenhagen')::date >= $5::date)
            order by l.number desc
            """)
        func text(_ text: String?) -> Parameter { text.map { .text($0) } ?? .null }
        let parameters: [Parameter] = [
            citizen.map { .number($0) } ?? .null, family.map { .number($0.municipality) } ?? .null, text(family?.code),
            text(role), text(since?.description),
        ]
        return try connection.query(statement, parameters).rows.map { fields in
            let row = FieldRow(fields, statement)
            return LoggedLookUp(
                number: try row.number(0), at: row.text(1) ?? "", role: row.text(2) ?? "", client: row.text(3) ?? "",
                application: row.text(4) ?? "", kind: row.text(5) ?? "", municipality: try row.optional(6),
                citizen: try row.optional(7), subject: row.text(8), purpose: row.text(9) ?? "")
        }
    }
}
