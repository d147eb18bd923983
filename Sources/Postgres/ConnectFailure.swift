/// Why no connection could be made, as far as it matters for what to do next.
///
/// A server that answered says a SQLSTATE. Where libpq itself failed there are only its words, which are English as long
/// as nobody sets a locale. What is not recognised counts as `absent`: asking again harms nobody.
package enum ConnectFailure: Hashable, Sendable, CaseIterable {
    /// Nobody answers there, now.
    case absent
    /// The server is there and cannot take us yet: it starts, stops, or has no room for another session.
    case busy
    /// It will not have us: role, password, or the rights to connect.
    case refused
    /// The address, a file it names, or encryption is not as it must be; that database does not exist.
    case misconfigured

    /// Words of libpq before any server has spoken. Each says what to look for, and what it means.
    private static let words: [(part: String, meaning: ConnectFailure)] = [
        ("SSL SYSCALL", .absent), ("no password supplied", .refused), ("requirepeer", .refused),
        ("SSL", .misconfigured), ("certificate", .misconfigured), ("channel binding", .misconfigured),
        ("invalid ", .misconfigured), ("service file", .misconfigured), ("definition of service", .misconfigured),
    ]

    package static func classify(sqlState: String?, message: String) -> ConnectFailure {
        guard let state = sqlState else {
            return words.first { message.contains($0.part) }?.meaning ?? .absent
        }
        switch state {
        case "53300", "57P03", "57P01", "57P02", "55000": return .busy
        case "42501": return .refused
        case "3D000", "0A000", "22023", "42704", "08P01": return .misconfigured
        default: return state.hasPrefix("28") ? .refused : .absent
        }
    }

    /// The error for what libpq says when its verbosity is `PQERRORS_VERBOSE`:
    /// `connection to server at "…" failed: FATAL:  28P01: password authentication failed for user "…"`.
    static func error(libpqMessage: String) -> DatabaseError {
        let line = libpqMessage.split(separator: "\n").first.map(String.init) ?? ""
        guard let found = line.firstMatch(of: #/:  ([0-9A-Z]{5}): /#) else {
            return DatabaseError(.unreachable, connectMessage: line.isEmpty ? nil : line)
        }
        return DatabaseError(
            .unreachable, sqlState: String(found.1),
            connectMessage: line.replacing("\(found.1): ", with: "", maxReplacements: 1))
    }
}

extension DatabaseError {
    /// What an `unreachable` means.
    package var connectFailure: ConnectFailure {
        ConnectFailure.classify(sqlState: sqlState, message: connectMessage ?? "")
    }
}
