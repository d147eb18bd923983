import Glibc
import Testing

@testable import Cluster

extension AllClusterTests {
    @Suite struct ServerBinariesTests {
        @Test(
            "a version is read as PostgreSQL prints it",
            arguments: [
                ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15), ("postgres (PostgreSQL) 17beta1", 17),
                ("postgres (PostgreSQL) 9.6.24", 9), ("bash: postgres: command not found", nil), ("", nil),
            ] as [(String, Int?)])
        func version(_ line: String, _ major: Int?) {
            #expect(ServerVersion(printed: line)?.major == major)
        }

        @Test("a directory without a server is named in the error")
        func missing() throws {
            try withHome { home in
                let bin = try home.make()
                withBinaryDirectory(bin) {
                    #expect(throws: ClusterError.postgresNotFound(searched: [bin])) {
                        try ServerBinaries.find(for: nil)
                    }
                    #expect(throws: ClusterError.postgresNotFound(searched: [bin])) {
                        try PrivateCluster.join(home: home)
                    }
                }
            }
        }

        @Test("a server that is too old is an error with its version")
        func tooOld() throws {
            try withHome { home in
                let bin = try makeServer(home, version: "13.9")
                withBinaryDirectory(bin) {
                    #expect(throws: ClusterError.tooOld(version: "13.9", directory: bin)) {
                        try ServerBinaries.find(for: nil)
                    }
                }
            }
        }

        @Test("data of another major version are not opened")
        func otherVersion() throws {
            try withHome { home in
                let bin = try makeServer(home, version: "17.2")
                let data = DataDirectory(path: try home.make() + "/data")
                try FileSystem.makeDirectory(data.path, mode: 0o700)
                try FileSystem.replace(data.path + "/PG_VERSION", with: "16\n")
                withBinaryDirectory(bin) {
                    let expected = ClusterError.otherVersion(dataDirectory: data.path, needs: 16, found: ["17.2"])
                    #expect(throws: expected) { try ServerBinaries.find(for: data) }
                }
            }
        }

        private func withBinaryDirectory(_ path: String, _ body: () -> Void) {
            setenv("OMKOST_PG_BINDIR", path, 1)
            defer { unsetenv("OMKOST_PG_BINDIR") }
            body()
        }

        /// A stand-in that can only say its version.
        private func makeServer(_ home: ClusterHome, version: String) throws -> String {
            let bin = try home.make()
            for name in ["postgres", "initdb"] {
                try FileSystem.replace("\(bin)/\(name)", with: "#!/bin/sh\necho 'postgres (PostgreSQL) \(version)'\n")
                chmod("\(bin)/\(name)", 0o755)
            }
            return bin
        }
    }
}
