import Postgres

/// A person that was deleted; who it was, nobody can say.
package struct DeletedPerson: Hashable, Sendable {
    /// Internal number, which stands for nobody now.
    package var citizen: Int32
    /// In Danish time.
    package var deletedAt: String
    /// The role that logged in.
    package var role: String
    package var reason: String

    /// Of the keys of those whom an import would know again. For the batch alone.
    package static func keyChecks(_ connection: DatabaseConnection) throws -> Set<String> {
        let statement = Statement(
            "person.key_checks", "select distinct key_check from identity.deletion where key_check is not null")
        return Set(try connection.query(statement).rows.compactMap { $0[0] })
    }

    /// Newest first. For the batch alone.
    /// - Parameter citizen: nil for all
    package static func all(of citizen: Int32? = nil, _ connection: DatabaseConnection) throws -> [DeletedPerson] {
        let statement = Statement(
            "person.deleted",
            """
            select citizen, to_char(deleted_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI'), deleted_by, reason
            from identity.deletion where $1::integer is null or citizen = $1::integer
            order by deleted_at desc, citizen
            """)
        return try connection.query(statement, [citizen.map { .number($0) } ?? .null]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return DeletedPerson(
                citizen: try row.number(0), deletedAt: row.text(1) ?? "", role: row.text(2) ?? "",
                reason: row.text(3) ?? "")
        }
    }
}
