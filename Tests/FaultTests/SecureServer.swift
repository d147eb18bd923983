import Foundation
import TestSupport

/// The server with TLS switched on, by a certificate for another name, until it is closed.
struct SecureServer {
    private let server: FaultServer
    private let folder: TemporaryFolder

    /// The authority that signed the server's certificate.
    var authority: String { "\(folder.path)/server.crt" }
    /// One that did not.
    var otherAuthority: String { "\(folder.path)/other.crt" }

    init(_ bench: Bench) throws {
        guard Shell.has("openssl") else { throw NotRun(why: "no openssl") }
        server = bench.server
        folder = try TemporaryFolder("tls")
        for name in ["server", "other"] {
            try Shell.run([
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days",
                "2", "-subj", "/CN=\(name).example.dk", "-keyout", "\(folder.path)/\(name).key", "-out",
                "\(folder.path)/\(name).crt",
            ])
        }
        for ending in ["crt", "key"] {
            try Shell.run(["cp", "\(folder.path)/server.\(ending)", "\(server.data)/server.\(ending)"])
            if geteuid() == 0 { try Shell.run(["chown", "postgres", "\(server.data)/server.\(ending)"]) }
            try Shell.run(["chmod", "600", "\(server.data)/server.\(ending)"])
        }
        try server.sql("alter system set ssl = on")
        try server.restart("fast")
    }

    func close() {
        do {
            try server.sql("alter system set ssl = off")
            try server.restart("fast")
        } catch { return }
    }
}
