import Hashing

/// One step of the schema: a numbered SQL file, forward only, that is part of the binary.
package struct Migration: Sendable {
    /// 1, 2, 3, … without gaps.
    package var version: Int
    package var name: String
    /// The file's text with LF line ends, so that a checkout with CRLF has the same checksum.
    package var text: String
    /// SQL that answers with one row for everything about this step that is not as it must be.
    package var verification: String

    init(_ version: Int, _ name: String, _ bytes: [UInt8], verifiedBy verification: [UInt8]) {
        self.version = version
        self.name = name
        text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        self.verification = String(decoding: verification, as: UTF8.self)
    }

    package static let all = [
        Migration(
            1, "roles_and_schemas", PackageResources.m0001_roles_and_schemas_sql,
            verifiedBy: PackageResources.v0001_roles_and_schemas_sql),
        Migration(2, "identity", PackageResources.m0002_identity_sql, verifiedBy: PackageResources.v0002_identity_sql),
        Migration(3, "intake", PackageResources.m0003_intake_sql, verifiedBy: PackageResources.v0003_intake_sql),
        Migration(4, "ledger", PackageResources.m0004_ledger_sql, verifiedBy: PackageResources.v0004_ledger_sql),
        Migration(5, "run", PackageResources.m0005_run_sql, verifiedBy: PackageResources.v0005_run_sql),
        Migration(
            6, "published", PackageResources.m0006_published_sql, verifiedBy: PackageResources.v0006_published_sql),
        Migration(
            7, "time_and_assignments", PackageResources.m0007_time_and_assignments_sql,
            verifiedBy: PackageResources.v0007_time_and_assignments_sql),
        Migration(
            8, "cost_centre_price", PackageResources.m0008_cost_centre_price_sql,
            verifiedBy: PackageResources.v0008_cost_centre_price_sql),
        Migration(9, "work", PackageResources.m0009_work_sql, verifiedBy: PackageResources.v0009_work_sql),
        Migration(
            10, "workforce", PackageResources.m0010_workforce_sql, verifiedBy: PackageResources.v0010_workforce_sql),
        Migration(
            11, "approval", PackageResources.m0011_approval_sql, verifiedBy: PackageResources.v0011_approval_sql),
        Migration(
            12, "publication_guard", PackageResources.m0012_publication_guard_sql,
            verifiedBy: PackageResources.v0012_publication_guard_sql),
        Migration(
            13, "run_step", PackageResources.m0013_run_step_sql, verifiedBy: PackageResources.v0013_run_step_sql),
        Migration(
            14, "ledger_change", PackageResources.m0014_ledger_change_sql,
            verifiedBy: PackageResources.v0014_ledger_change_sql),
        Migration(
            15, "side_by_side", PackageResources.m0015_side_by_side_sql,
            verifiedBy: PackageResources.v0015_side_by_side_sql),
        Migration(
            16, "source_profile", PackageResources.m0016_source_profile_sql,
            verifiedBy: PackageResources.v0016_source_profile_sql),
        Migration(17, "overview", PackageResources.m0017_overview_sql, verifiedBy: PackageResources.v0017_overview_sql),
        Migration(18, "slot", PackageResources.m0018_slot_sql, verifiedBy: PackageResources.v0018_slot_sql),
        Migration(
            19, "roles_and_rights", PackageResources.m0019_roles_and_rights_sql,
            verifiedBy: PackageResources.v0019_roles_and_rights_sql),
        Migration(20, "look_up", PackageResources.m0020_look_up_sql, verifiedBy: PackageResources.v0020_look_up_sql),
        Migration(21, "person", PackageResources.m0021_person_sql, verifiedBy: PackageResources.v0021_person_sql),
        Migration(22, "export", PackageResources.m0022_export_sql, verifiedBy: PackageResources.v0022_export_sql),
        Migration(23, "deletion", PackageResources.m0023_deletion_sql, verifiedBy: PackageResources.v0023_deletion_sql),
        Migration(
            24, "explained", PackageResources.m0024_explained_sql, verifiedBy: PackageResources.v0024_explained_sql),
        Migration(
            25, "person_years", PackageResources.m0025_person_years_sql,
            verifiedBy: PackageResources.v0025_person_years_sql),
    ]

    /// SHA-256 over the text and the checksum of the step before, so that no earlier step can change unnoticed.
    /// - Parameter parent: the checksum of the step before; empty for the first.
    package func checksum(parent: String) -> String {
        Sha256.digest(of: Array((parent + text).utf8)).hexadecimal
    }

    /// Every step with its checksum, in order.
    static var checksums: [(migration: Migration, checksum: String)] {
        var parent = ""
        return all.map { migration in
            parent = migration.checksum(parent: parent)
            return (migration, parent)
        }
    }
}
