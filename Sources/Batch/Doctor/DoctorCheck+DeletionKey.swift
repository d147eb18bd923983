import CostModel

extension DoctorCheck {
    /// Whether persons who were deleted would be known again in an import.
    static let deletionKey = DoctorCheck(
        "deletion_key", "Slettede personers nøgle", "Key of deleted persons",
        .schema { database in
            let query = """
                select 'x' where pg_catalog.has_schema_privilege('identity', 'usage')
                    and pg_catalog.has_table_privilege('identity.deletion', 'select')
                """
            guard try !database.names("may_read_deletions", query).isEmpty else {
                return [.ok(BilingualText(da: "rollen må ikke se sletninger", en: "the role may not see deletions"))]
            }
            guard try !database.names("deletions", "select 'x' from identity.deletion limit 1").isEmpty else {
                return [.ok(BilingualText(da: "ingen er slettet", en: "nobody was deleted"))]
            }
            let folder = database.stateFolder
            do {
                return try DeletionKey.seal(in: folder) == nil
                    ? [.problem(DeletionKey.missing(in: folder))] : [.ok("\(folder)/\(DeletionKey.fileName)")]
            } catch let refusal as Refusal {
                return [.problem(refusal)]
            }
        })
}
