/// What stands for a person, a family or a user in an export: 26 letters and digits of base32, the same for the same one
/// within a project, and unrelated between projects (manual: Disclosure).
///
/// It is still personal data: whoever holds the key can compute it (GDPR article 4(5)).
package struct Pseudonym: Hashable, Comparable, Sendable {
    package let text: String

    init(text: String) {
        self.text = text
    }

    package static func < (left: Pseudonym, right: Pseudonym) -> Bool {
        left.text < right.text
    }
}

extension Pseudonym: CustomStringConvertible {
    package var description: String { text }
}
