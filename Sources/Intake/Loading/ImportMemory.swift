import CostModel
import Postgres

/// What has been imported before: files by name and content, and by the profile that read them.
package struct ImportMemory {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// The first import that took this file as it is by the profile as it is; nil where none has. The same content under
    /// another name is another file: an old statement that is sent again takes effect again.
    /// - Parameter profile: nil for a canonical file
    package func batch(fileName: String, sha256: String, profile: SourceProfile?) throws -> Int? {
        let known = Statement(
            "intake.known",
            """
            select min(batch) from intake.file
            where sha256 = $1 and coalesce(source_name, file) = $2 and profile_sha256 is not distinct from $3
            """, patience: .short)
        let parameters: [Parameter] = [
            .text(sha256), .text(ShownText.withoutNumbers(fileName)), profile.map { .text($0.sha256) } ?? .null,
        ]
        return try connection.query(known, parameters).onlyRow(of: known)[0].flatMap { Int($0) }
    }
}
