import CLibpq

/// How a connection was made.
extension DatabaseConnection {
    /// The protocol that encrypts it, such as `TLSv1.3`; nil for one in plain text.
    package var tlsVersion: String? {
        guard PQsslInUse(handle) == 1 else { return nil }
        return PQsslAttribute(handle, "protocol").map { String(cString: $0) } ?? "TLS"
    }

    /// Whether the server asked for a password and got one.
    package var usedPassword: Bool {
        PQconnectionUsedPassword(handle) == 1
    }

    /// The version of libpq that is loaded, such as `15.18`.
    package static var libraryVersion: String {
        let version = PQlibVersion()
        return "\(version / 10_000).\(version % 10_000)"
    }
}
