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

    /// Of all bytes given. Ends it: nothing can be added afterwards.
    package func finish() -> Digest {
        Digest(
            bytes: [UInt8](unsafeUninitializedCapacity: Digest.byteCount) { buffer, count in
                guard EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1 else {
                    fatalError("libcrypto gives no SHA-256, or was asked for it twice")
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
