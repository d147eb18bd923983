/// Makes a keyed digest of a number and its source, by which a deleted person is known again and nobody is found without the
/// key: 26 letters of base32.
package struct NumberSeal: Sendable {
    /// A digest of nobody, by which the key is known.
    package let keyCheck: String
    private let digest: @Sendable (_ number: String, _ source: String) -> String

    package init(keyCheck: String, digest: @escaping @Sendable (_ number: String, _ source: String) -> String) {
        self.keyCheck = keyCheck
        self.digest = digest
    }

    func callAsFunction(_ number: String, _ source: String) -> String {
        digest(number, source)
    }
}
