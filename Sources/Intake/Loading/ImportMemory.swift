import CostModel
import Postgres

/// What has been imported before, by the content of files.
package struct ImportMemory {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// The first import that took a file with this content by this profile; nil where none has.
    /// - Parameter profileName: nil for a canonical file
    package func batch(sha256: String, profileName: String?) throws -> Int? {
        let known = Statement(
            "intake.known",
            "select min(batch) from intake.file where sha256 = $1 and profile is not distinct from $2", patience: .short
        )
        let row = try connection.query(known, [.text(sha256), profileName.map { .text($0) } ?? .null])
            .onlyRow(of: known)
        return row[0].flatMap { Int($0) }
    }
}
