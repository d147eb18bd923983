import Glibc

/// Finds programs as a shell would, and in the usual places too: a timer's PATH may be short.
enum ExecutablePath {
    static func find(_ name: String) -> String? {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        let directories = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        return (directories + ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"])
            .map { $0 + "/" + name }
            .first { access($0, X_OK) == 0 }
    }
}
