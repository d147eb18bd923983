import CostModel
import Hashing

/// A source profile as its file says it.
///
/// A file that contradicts itself, or names a column that no canonical file has, is refused with its first error: file,
/// line, what was found and what was expected, exit status 78.
package struct ProfileFile: Sendable {
    package let profile: SourceProfile

    /// - Parameters:
    ///   - name: what errors call the file
    ///   - columns: the columns of a canonical file
    package init(
        bytes: [UInt8], name: String, columns: (DatasetFile) -> [DatasetColumn]
    ) throws(Refusal) {
        let root = try FileText(bytes: bytes, name: name).rootNode(needed: ["profile", "source", "into"])
        var profile = try SourceProfile(root, columns: columns)
        profile.sha256 = Sha256.digest(of: bytes).hexadecimal
        self.profile = profile
    }
}
