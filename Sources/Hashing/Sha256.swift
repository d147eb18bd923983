import CLibcrypto

/// SHA-256 of bytes that come piece by piece.
///
/// libcrypto fails at none of this unless memory has run out, or somebody has configured SHA-256 away; the process ends
/// then, since no digest can be made up.
package final class Sha256 {
    private let context: OpaquePointer

    package init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, HashAlgorithm.sha256.function, nil) == 1 else {
            fatalError("libcrypto gives no SHA-256")
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    package func update(_ bytes: UnsafeRawBufferPointer) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            fatalError("libcrypto gives no SHA-256")
        }
    }

    /// Of all bytes given until now. Asked for again it is the same, and more may be added: libcrypto would give another
    /// without a word to whoever ends a context twice, so a copy is ended.
    package func finish() -> Digest {
        guard let copy = EVP_MD_CTX_new(), EVP_MD_CTX_copy_ex(copy, context) == 1 else {
            fatalError("libcrypto gives no SHA-256")
        }
        defer { EVP_MD_CTX_free(copy) }
        return Digest(
            bytes: [UInt8](unsafeUninitializedCapacity: Digest.byteCount) { buffer, count in
                guard EVP_DigestFinal_ex(copy, buffer.baseAddress, nil) == 1 else {
                    fatalError("libcrypto gives no SHA-256")
                }
                count = Digest.byteCount
            })
    }

    /// Of bytes that are all there.
    package static func digest(of bytes: [UInt8]) -> Digest {
        let hash = Sha256()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.finish()
    }
}
