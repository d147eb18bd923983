import CostModel
import Intake

/// What a user asks `omkost import` for.
package struct ImportRequest: Sendable {
    /// A dataset folder, one of its files, an extract, or a folder of extracts; nil where the profile names a relation.
    package var path: String?
    /// Profile files, and folders of them.
    package var profilePaths: [String]
    package var rejectLimit: Int
    package var allowsSynthetic: Bool
    package var isTrial: Bool
    /// What every row must be of; nil for anything.
    package var municipality: Int16?
    package var fiscalYear: Int16?
    /// The folder under which refused rows are kept.
    package var stateFolder: String

    /// How many rows may be refused.
    package static let rejectLimits = 0...ImportOptions.rejectLimitMax

    package init(
        path: String?, profilePaths: [String] = [], rejectLimit: Int = 0, allowsSynthetic: Bool = false,
        isTrial: Bool = false, municipality: Int16? = nil, fiscalYear: Int16? = nil, stateFolder: String
    ) {
        self.path = path
        self.profilePaths = profilePaths
        self.rejectLimit = rejectLimit
        self.allowsSynthetic = allowsSynthetic
        self.isTrial = isTrial
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.stateFolder = stateFolder
    }

    var options: ImportOptions {
        ImportOptions(
            rejectLimit: rejectLimit, allowsSynthetic: allowsSynthetic, programVersion: ProgramVersion.text,
            expected: ExpectedContent(
                municipality: municipality, fiscalYears: fiscalYear.map { FiscalYear($0)...FiscalYear($0) }))
    }
}
