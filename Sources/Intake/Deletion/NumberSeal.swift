/// Makes a keyed digest of a number and its source, by which a deleted person is known again and nobody is found without the
/// key: 26 letters of base32.
package typealias NumberSeal = @Sendable (_ number: String, _ source: String) -> String
