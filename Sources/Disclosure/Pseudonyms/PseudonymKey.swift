import Hashing

/// The secret of an export project: 32 bytes, kept outside the database, the logs and the repository. It hides itself in
/// every text form.
package struct PseudonymKey: Sendable {
    let key: HmacKey

    package static let byteCount = 32

    /// - Throws: `keyLength` when there are not exactly 32 bytes, `keyIsConstant` when they are all the same, as in a file
    ///   that was made but never filled.
    package init(bytes: [UInt8]) throws(DisclosureError) {
        guard bytes.count == PseudonymKey.byteCount else { throw .keyLength(bytes: bytes.count) }
        guard Set(bytes).count > 1 else { throw .keyIsConstant }
        key = HmacKey(bytes: bytes)
    }
}

extension PseudonymKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "‹key›" }
    package var debugDescription: String { "‹key›" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
