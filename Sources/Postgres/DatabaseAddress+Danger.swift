import Glibc

/// A password comes from libpq's password file or service file, which nobody else may read, and goes to no server that has
/// not shown who it is. Our own server needs none: the kernel tells it who calls.
extension DatabaseAddress {
    /// Whether the address itself holds a password.
    package var holdsPassword: Bool {
        ConnectionOptions(saidBy: self).holdsPassword
    }

    /// Asked before libpq hears of the address: it would warn of an open password file on stderr, and go on.
    func refuseDanger() throws(DatabaseError) {
        guard !isOwnServer else { return }
        let said = ConnectionOptions(saidBy: self)
        if said.holdsPassword { throw DatabaseError(.addressUnsafe(.passwordInAddress)) }
        if DatabaseAddress.variable("PGPASSWORD") != nil {
            throw DatabaseError(.addressUnsafe(.passwordInEnvironment))
        }
        let file = said["passfile"] ?? DatabaseAddress.variable("PGPASSFILE") ?? DatabaseAddress.atHome(".pgpass")
        try DatabaseAddress.refuseOpen(passwordFile: file)
    }

    /// Asked once libpq has put everything together, and before anything is sent that a wrong server could use.
    func refuseDanger(in effective: ConnectionOptions) throws(DatabaseError) {
        guard !isOwnServer else { return }
        try DatabaseAddress.refuseOpen(passwordFile: effective["passfile"])
        if effective.holdsPassword { try DatabaseAddress.refuseOpenServiceFiles() }
        guard effective["sslmode"] != "verify-full" else { return }
        for case let host? in effective.hosts where !DatabaseAddress.isHere(host) {
            throw DatabaseError(.addressUnsafe(.serverNotVerified(host: host)))
        }
    }

    /// A socket, or an address that does not leave the machine.
    static func isHere(_ host: String) -> Bool {
        if host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" { return true }
        var v4 = in_addr()
        if inet_pton(AF_INET, host, &v4) == 1 { return UInt32(bigEndian: v4.s_addr) >> 24 == 127 }
        var v6 = in6_addr()
        guard inet_pton(AF_INET6, host, &v6) == 1 else { return false }
        return withUnsafeBytes(of: v6) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
    }

    // MARK: Files

    /// libpq takes no password from a file that others may read, and says so only in a warning.
    private static func refuseOpen(passwordFile path: String?) throws(DatabaseError) {
        guard let path, isOpenToOthers(path) else { return }
        throw DatabaseError(.addressUnsafe(.fileOpenToOthers(path: path)))
    }

    /// The password that libpq found came from a service file; it does not say from which, nor look at its mode.
    private static func refuseOpenServiceFiles() throws(DatabaseError) {
        let common = (variable("PGSYSCONFDIR") ?? "/etc/postgresql-common") + "/pg_service.conf"
        let own = variable("PGSERVICEFILE") ?? atHome(".pg_service.conf")
        for path in [own, common].compactMap(\.self) where isOpenToOthers(path) && namesPassword(path) {
            throw DatabaseError(.addressUnsafe(.fileOpenToOthers(path: path)))
        }
    }

    private static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0 && status.st_mode & 0o077 != 0
    }

    /// Whether a line sets a password; false for a file that we, and so libpq, cannot read.
    private static func namesPassword(_ path: String) -> Bool {
        guard let file = fopen(path, "re") else { return false }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(line) }
        while getline(&line, &size, file) >= 0 {
            guard let line else { return false }
            let text = String(cString: line).drop { $0 == " " || $0 == "\t" }
            if text.hasPrefix("password") || text.hasPrefix("sslpassword") { return true }
        }
        return false
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static func atHome(_ name: String) -> String? {
        let home = variable("HOME") ?? getpwuid(geteuid())?.pointee.pw_dir.map { String(cString: $0) }
        return home.map { "\($0)/\(name)" }
    }
}
