import Foundation
import Intake
import ModelFile
import Postgres

/// A dataset folder brought into a test's database, as `omkost import --allow-synthetic` does.
package enum ImportedDataset {
    /// - Returns: the folder's cost model
    @discardableResult
    package static func load(_ path: String, into connection: DatabaseConnection) throws -> ModelFile {
        let folder = try DatasetFolder(path: path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(path)/model.yaml"))
        let model = try ModelFile(bytes: Array(bytes))
        let options = ImportOptions(rejectLimit: 0, allowsSynthetic: true, programVersion: "test")
        _ = try DatasetImport(connection, options: options, readCategories: ModelFile.categories) { _, _ in }
            .run(folder.files, model: (model.text, model.sha256))
        return model
    }
}
