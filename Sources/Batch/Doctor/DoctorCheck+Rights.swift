import CostModel

/// Who the program is to the database, and what everybody may do there.
extension DoctorCheck {
    static let rights = DoctorCheck(
        "rights", "Rettigheder", "Rights",
        .database { database in
            let excess = try database.names(
                "rights",
                """
                select r.rolname from pg_catalog.pg_roles r
                where r.rolname = current_user and (r.rolsuper or r.rolbypassrls or exists (
                    select from pg_catalog.pg_roles o
                    where o.rolname = 'omkost_owner' and pg_catalog.pg_has_role(r.oid, o.oid, 'member')))
                """)
            guard excess.isEmpty else {
                return excess.map { .problem(DatabaseWords.refusal(.tooManyRights(user: $0))) }
            }
            let memberships = try database.names(
                "memberships",
                """
                select r.rolname from pg_catalog.pg_roles r
                where pg_catalog.pg_has_role(current_user, r.oid, 'member') and r.rolname <> current_user
                order by r.rolname collate "C"
                """)
            return [
                memberships.isEmpty
                    ? .ok(BilingualText(da: "kun rollens egne", en: "the role's own only"))
                    : .ok(
                        BilingualText(
                            da: "rollens egne og \(memberships.joined(separator: ", "))",
                            en: "the role's own and \(memberships.joined(separator: ", "))"))
            ]
        })

    static let ownerLogin = DoctorCheck(
        "owner_login", "Skemaets ejer", "The schema's owner",
        .database { database in
            let owners = try database.names(
                "owner_login",
                "select rolname from pg_catalog.pg_roles where rolname = 'omkost_owner' and rolcanlogin")
            return owners.isEmpty
                ? [.ok(BilingualText(da: "kan ikke logge ind", en: "cannot log in"))]
                : [
                    .problem(
                        BilingualText(
                            da: "omkost_owner kan logge ind og læse alt uden om rettighederne",
                            en: "omkost_owner can log in and read everything past all rights"),
                        remedy: sql("alter role omkost_owner nologin"))
                ]
        })

    static let publicCreate = DoctorCheck(
        "public_create", "Alle må oprette i skemaer", "Everybody may create in schemas",
        .database { database in
            let schemas = try database.names(
                "public_create",
                """
                select n.nspname from pg_catalog.pg_namespace n,
                    pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) a
                where a.grantee = 0 and a.privilege_type = 'CREATE' order by n.nspname collate "C"
                """)
            return each(schemas, no: "none") { schema in
                .warning(
                    BilingualText(
                        da: "alle må oprette i skemaet \(schema), og kan lægge falske funktioner dér",
                        en: "everybody may create in the schema \(schema), and can plant functions there"),
                    remedy: sql("revoke create on schema \(schema) from public"))
            }
        })

    static let publicTemporary = DoctorCheck(
        "public_temporary", "Alle må oprette midlertidigt", "Everybody may create temporary objects",
        .database { database in
            let databases = try database.names(
                "public_temporary",
                """
                select d.datname from pg_catalog.pg_database d,
                    pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
                where d.datname = pg_catalog.current_database() and a.grantee = 0 and a.privilege_type = 'TEMPORARY'
                """)
            return each(databases, no: "none") { name in
                .warning(
                    BilingualText(
                        da: "alle må oprette midlertidige objekter i \(name)",
                        en: "everybody may create temporary objects in \(name)"),
                    remedy: sql("revoke temporary on database \(name) from public"))
            }
        })

    static let publicExecute = DoctorCheck(
        "public_execute", "Alle må kalde funktioner", "Everybody may call functions",
        .schema { database in
            let functions = try database.names(
                "public_execute",
                """
                select pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
                        pg_catalog.pg_get_function_identity_arguments(p.oid))
                from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace,
                    pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
                where pg_catalog.pg_get_userbyid(n.nspowner) = 'omkost_owner' and a.grantee = 0
                    and p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
                order by 1
                """)
            return each(functions, no: "none") { function in
                .warning(
                    BilingualText(da: "alle må kalde \(function)", en: "everybody may call \(function)"),
                    remedy: sql("revoke execute on function \(function) from public"))
            }
        })

    /// A diagnosis per name, or an ok where there is none.
    static func each(_ names: [String], no: String, _ diagnosis: (String) -> Diagnosis) -> [Diagnosis] {
        names.isEmpty ? [.ok(BilingualText(da: "nej", en: no))] : names.map(diagnosis)
    }

    /// What the database's administrator must say.
    static func sql(_ statement: String) -> BilingualText {
        BilingualText(da: "kør som administrator: \(statement)", en: "run as an administrator: \(statement)")
    }
}
