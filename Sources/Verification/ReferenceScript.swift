import Postgres

/// The second opinion's SQL, sql/reference/, in the order in which it is run.
enum ReferenceScript {
    /// From the ledger to lines.
    static let computing = [
        Statement("reference.scope", text(PackageResources.r01_scope_sql)),
        Statement("reference.postings", text(PackageResources.r02_postings_sql)),
        Statement("reference.slots", text(PackageResources.r03_slots_sql)),
        Statement("reference.bases", text(PackageResources.r04_bases_sql)),
        Statement("reference.cost_centres", text(PackageResources.r05_cost_centres_sql)),
        Statement("reference.lines", text(PackageResources.r06_lines_sql)),
    ]

    /// Lines against what a run has stored.
    static let comparing = Statement("reference.difference", text(PackageResources.r07_difference_sql))

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
