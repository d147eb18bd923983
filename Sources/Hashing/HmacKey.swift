import CLibcrypto

/// A secret for HMAC-SHA-256 (RFC 2104). Its memory is overwritten when it is no longer needed.
package final class HmacKey: @unchecked Sendable {
    /// Never written between `init` and `deinit`.
    private let secret: UnsafeMutableRawBufferPointer

    package init(bytes: [UInt8]) {
        secret = .allocate(byteCount: bytes.count, alignment: 1)
        secret.copyBytes(from: bytes)
    }

    deinit {
        OPENSSL_cleanse(secret.baseAddress, secret.count)
        secret.deallocate()
    }

    /// The authentication code of a message.
    package func code(for message: [UInt8]) -> Digest {
        Digest(
            bytes: [UInt8](unsafeUninitializedCapacity: Digest.byteCount) { buffer, count in
                let made = HMAC(
                    HashAlgorithm.sha256.function, secret.baseAddress, Int32(secret.count), message, message.count,
                    buffer.baseAddress, nil)
                guard made != nil else { fatalError("libcrypto gives no HMAC-SHA-256") }
                count = Digest.byteCount
            })
    }
}
