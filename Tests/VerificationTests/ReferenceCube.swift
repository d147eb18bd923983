import Postgres

/// The reference's lines summed as `omkost costs` sums those of a run (contract, section 4).
struct ReferenceCube {
    private let connection: DatabaseConnection

    init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// - Parameter header: dimensions, then the four amounts
    func csv(header: String) throws -> String {
        let dimensions = header.split(separator: ",").dropLast(4).map(String.init)
        let keys = dimensions.map { name in
            name == "citizen" ? "coalesce(c.cpr, '')" : "coalesce(l.\(name)::text, '') collate \"C\""
        }
        let places = dimensions.indices.map { String($0 + 1) }.joined(separator: ", ")
        let statement = Statement(
            "tests.cube",
            """
            select \(keys.joined(separator: ", ")), \(ReferenceCube.amounts)
            from pg_temp.reference_published_line l left join identity.citizen c using (citizen)
            group by \(places)
            having \(ReferenceCube.expense) <> 0 or \(ReferenceCube.reimbursement) <> 0 or sum(state_share_oere) <> 0
            order by \(places)
            """)
        let rows = try connection.query(statement).rows
        return ([header] + rows.map { $0.map { $0 ?? "" }.joined(separator: ",") }).map { $0 + "\n" }.joined()
    }

    private static let expense = "coalesce(sum(amount_oere) filter (where flow = 'expense'), 0)"
    private static let reimbursement = "coalesce(sum(amount_oere) filter (where flow = 'reimbursement'), 0)"

    private static var amounts: String {
        [expense, reimbursement, "sum(amount_oere)", "sum(state_share_oere)"].map { "round((\($0)) / 100, 2)" }
            .joined(separator: ", ")
    }
}
