import Postgres
import Schema

/// What a command looks at before it begins: who it is, whether the server can be written to, and the schema's version.
struct DatabasePreflight {
    private let connection: DatabaseConnection

    init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// What every session of ours was opened with; a pooler that changes sessions between transactions has lost it.
    static let hasOurSettings = """
        pg_catalog.current_setting('search_path') = ''
            and pg_catalog.current_setting('client_connection_check_interval') = '2s'
        """

    func check(_ role: DatabaseRole) throws {
        let who = Statement(
            "preflight.who",
            """
            select current_user, r.rolsuper or r.rolbypassrls,
                exists (select from pg_roles o where o.rolname = 'omkost_owner' and pg_has_role(r.oid, o.oid, 'member')),
                exists (select from pg_roles o where o.rolname = $1 and pg_has_role(r.oid, o.oid, 'usage')),
                exists (select from pg_roles o where o.rolname = any ($2) and pg_has_role(r.oid, o.oid, 'usage')),
                current_setting('server_version_num')::int / 10000, current_setting('server_version'),
                pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on',
                \(DatabasePreflight.hasOurSettings)
            from pg_roles r where r.rolname = current_user
            """, patience: .short)
        let parameters: [Parameter] = [.text(role.rawValue), .texts(role.coveredBy.map(\.rawValue))]
        let row = try connection.query(who, parameters).onlyRow(of: who)
        let user = row[0] ?? ""
        guard let version = row[5].flatMap({ Int($0) }), version >= 15 else {
            throw DatabaseUnfit.tooOld(version: row[6] ?? "")
        }
        guard row[8] == "t" else { throw DatabaseUnfit.pooled }
        if row[1] == "t" || row[2] == "t" { throw DatabaseUnfit.tooManyRights(user: user) }
        guard row[3] == "t" || row[4] == "t" else {
            let state = try SchemaMigrator(connection).state()
            if state == .missing { throw DatabaseUnfit.schema(state) }
            throw DatabaseUnfit.lacksRole(user: user, role: role.rawValue)
        }
        if role == .batch, row[7] == "t" { throw DatabaseUnfit.readOnly }
        let state = try SchemaMigrator(connection).state()
        guard case .current = state else { throw DatabaseUnfit.schema(state) }
    }
}
