import CostModel
import Hashing

/// `model.yaml`: the cost model it defines, and what makes it possible to say later which text a run used.
///
/// A file that contradicts itself is refused with its first error: file, line, what was found and what was expected, exit
/// status 78. Later stages therefore check nothing of it again.
package struct ModelFile: Sendable {
    package let definition: ModelDefinition
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// The whole file as it was, comments and byte order mark included: its UTF-8 has the checksum above.
    package let text: String

    /// Reads the bytes of a file; `name` is what errors call it.
    package init(bytes: [UInt8], name: String = "model.yaml") throws(Refusal) {
        let text = try FileText(bytes: bytes, name: name)
        definition = try ModelDefinition(try text.rootNode(needed: ["model", "years", "sectors"]))
        self.text = text.whole
        sha256 = Sha256.digest(of: bytes).hexadecimal
    }
}
