import CLibcrypto

/// A function of libcrypto's, looked up once: it would search its providers every time it is asked by name.
struct HashAlgorithm: @unchecked Sendable {
    /// Never freed, and read only.
    let function: OpaquePointer

    static let sha256: HashAlgorithm = {
        guard let function = EVP_MD_fetch(nil, "SHA256", nil) else { fatalError("libcrypto has no SHA-256") }
        return HashAlgorithm(function: function)
    }()
}
