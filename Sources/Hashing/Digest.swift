/// A SHA-256 or an HMAC-SHA-256: 32 bytes.
package struct Digest: Hashable, Sendable {
    package let bytes: [UInt8]

    package static let byteCount = 32

    /// Lower case, two digits a byte, as `sha256sum` prints it.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
