import CostModel
import Published

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
            let key = DeletionKey(in: database.stateFolder)
            do {
                return try key.seal(for: DeletedPerson.keyChecks(database.connection)) == nil
                    ? [.ok(BilingualText(da: "ingen skal kendes igen", en: "nobody is to be known again"))]
                    : [.ok(key.path)]
            } catch let refusal as Refusal {
                return [.problem(refusal)]
            }
        })
}
