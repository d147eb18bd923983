import Postgres

/// Gives and takes rights, as somebody with the rights of `omkost_migrate`.
package struct RightsBook {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// - Returns: whether the role did not have the right before
    /// - Throws: `DatabaseError` with `OMK06` where there is no such role, `OMK07` where it may not have rights of its own,
    ///   `OMK08` where there is no such municipality or initiative
    package func give(_ subject: GivenRight.Subject, to role: String) throws(DatabaseError) -> Bool {
        switch subject {
        case .municipality(let number):
            try call("access.give_municipality($1, $2::integer)", [.text(role), .number(number)])
        case .initiative(let code): try call("access.give_initiative($1, $2)", [.text(role), .text(code)])
        }
    }

    /// - Returns: whether the role had the right
    package func take(_ subject: GivenRight.Subject, from role: String) throws(DatabaseError) -> Bool {
        switch subject {
        case .municipality(let number):
            try call("access.take_municipality($1, $2::integer)", [.text(role), .number(number)])
        case .initiative(let code): try call("access.take_initiative($1, $2)", [.text(role), .text(code)])
        }
    }

    /// By role, kind and subject.
    /// - Parameter role: nil for all
    package func all(of role: String?) throws(DatabaseError) -> [GivenRight] {
        let statement = Statement(
            "rights.all",
            """
            select role_name, kind, subject, (given_at at time zone 'Europe/Copenhagen')::date::text, given_by, holds
            from access.given_right where $1::text is null or role_name = $1
            order by role_name, kind desc, subject collate "C"
            """)
        return try connection.query(statement, [role.map { .text($0) } ?? .null]).rows.map { row in
            GivenRight(
                role: row[0] ?? "", kind: row[1] ?? "", subject: row[2] ?? "", givenOn: row[3] ?? "",
                givenBy: row[4] ?? "", holds: row[5] == "t")
        }
    }

    private func call(_ function: String, _ parameters: [Parameter]) throws(DatabaseError) -> Bool {
        let statement = Statement("rights.change", "select \(function)")
        return try connection.query(statement, parameters).onlyRow(of: statement)[0] == "t"
    }
}
