import CostModel
import Disclosure

/// What a user asks `omkost export` for.
package struct ExportRequest: Sendable {
    package var project: String
    package var keyFile: String
    package var folder: String
    /// The first and the last fiscal year; nil for the model's.
    package var years: String?
    package var versionNote: String?
    /// For the register; nil for the project's name.
    package var purpose: String?
    /// Whose publication; nil for the newest.
    package var run: Int?
    /// An earlier version, to be written once more; nil for the newest publication.
    package var version: Int?
    package var replacesFolder = false
    package var personsMin: Int?
    package var familiesMin: Int?
    package var dominancePercent: Int?

    package init(project: String, keyFile: String, folder: String) {
        self.project = project
        self.keyFile = keyFile
        self.folder = folder
    }

    /// The parameters asked for, or the standard ones.
    var parameters: (personsMin: Int, familiesMin: Int, dominancePercent: Int) {
        (personsMin ?? 5, familiesMin ?? 5, dominancePercent ?? 10)
    }
}
