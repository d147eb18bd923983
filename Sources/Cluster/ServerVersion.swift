/// A PostgreSQL version as `postgres --version` prints it.
package struct ServerVersion: Hashable, Sendable {
    /// The oldest major version the tool runs with.
    package static let oldest = 15

    package let major: Int
    /// As printed, such as `15.18`.
    package let text: String

    /// Reads `postgres (PostgreSQL) 15.18 (Debian …)`, also `17beta1`; nil for anything else.
    init?(printed line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words[1] == "(PostgreSQL)" else { return nil }
        text = String(words[2])
        guard let major = Int(text.prefix(while: \.isNumber)) else { return nil }
        self.major = major
    }
}
