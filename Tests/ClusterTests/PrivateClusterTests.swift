import Glibc
import Postgres
import Testing

@testable import Cluster

/// All tests of the cluster, one after the other: they start servers, and some change the process's umask, directory or
/// environment.
@Suite(.serialized) struct AllClusterTests {}

extension AllClusterTests {
    @Suite struct PrivateClusterTests {
        @Test("the first join makes a database, the last leave stops the server, and the data are there again")
        func startsAndStops() throws {
            try withHome { home in
                var told: [ClusterProgress] = []
                let first = try PrivateCluster.join(home: home) { told.append($0) }
                let data = try #require(home.existingPath) + "/data"
                #expect(told == [.creating(dataDirectory: data), .starting, .ready])
                #expect(
                    try first.run("select current_user::text, current_database()::text") == [
                        ["omkost_admin", "omkost"]
                    ])
                try first.run("create table public.kept as select 4711 as posting")
                try first.leave()
                try first.leave()
                #expect(PrivateCluster.inspect(home: home).running == .stopped)

                told = []
                let second = try PrivateCluster.join(home: home) { told.append($0) }
                #expect(told == [.starting, .ready])
                #expect(try second.run("select posting from public.kept") == [["4711"]])
                try second.leave()
            }
        }

        @Test("the server stays while any command uses it")
        func isShared() throws {
            try withHome { home in
                let first = try PrivateCluster.join(home: home)
                let pid = serverPid(home)
                let second = try PrivateCluster.join(home: home)
                try first.leave()
                #expect(serverPid(home) == pid)
                #expect(try second.run("select 1") == [["1"]])
                try second.leave()
                #expect(serverPid(home) == nil)
            }
        }

        @Test("a command that goes away without leaving does not keep the server for ever")
        func forgottenUse() throws {
            try withHome { home in
                do { _ = try PrivateCluster.join(home: home) }
                #expect(serverPid(home) != nil)
                try PrivateCluster.join(home: home).leave()
                #expect(serverPid(home) == nil)
            }
        }

        @Test("the settings that durability, privacy and loading rest on are in force")
        func settings() throws {
            try withHome { home in
                let cluster = try PrivateCluster.join(home: home)
                let expected = [
                    ("listen_addresses", ""), ("fsync", "on"), ("synchronous_commit", "on"), ("full_page_writes", "on"),
                    ("data_checksums", "on"), ("server_encoding", "UTF8"), ("wal_level", "minimal"),
                    ("max_wal_senders", "0"), ("log_statement", "none"), ("log_min_messages", "log"),
                    ("log_min_error_statement", "panic"), ("log_parameter_max_length", "0"),
                    ("log_parameter_max_length_on_error", "0"), ("unix_socket_permissions", "0700"),
                ]
                for (name, value) in expected {
                    #expect(try cluster.run("select current_setting('\(name)')") == [[value]], "\(name)")
                }
                let rules = try cluster.run("select type, auth_method from pg_catalog.pg_hba_file_rules")
                #expect(rules == [["local", "peer"]])
                #expect(
                    try cluster.run("select count(*)::text from pg_catalog.pg_hba_file_rules where error is not null")
                        == [["0"]])
                try cluster.leave()
            }
        }

        @Test("an error that quotes a value leaves the value out of the log")
        func logHasNoValues() throws {
            try withHome { home in
                let cluster = try PrivateCluster.join(home: home)
                #expect(throws: DatabaseError.self) { try cluster.run("select 'canary6181901234'::bigint") }
                try cluster.run("create table public.once (code text primary key)")
                try cluster.run("insert into public.once values ('canary6181901234')")
                #expect(throws: DatabaseError.self) {
                    try cluster.run("insert into public.once values ('canary6181901234')")
                }
                try cluster.leave()
                let log = try #require(try FileSystem.text(of: PrivateCluster.inspect(home: home).logFile))
                #expect(!log.isEmpty)
                #expect(!log.contains("6181901234"))
            }
        }

        @Test("only the mapped roles get in, and only as the users the kernel vouches for")
        func peerOnly() throws {
            try withHome { home in
                let cluster = try PrivateCluster.join(home: home)
                try cluster.run("create role omkost_reader login")
                try cluster.run("create role intruder login")
                let reader = cluster.address(role: "omkost_reader")
                #expect(throws: Never.self) { try DatabaseConnection(reader, applicationName: "omkost/tests") }
                let intruder = cluster.address(role: "intruder")
                #expect(throws: DatabaseError.self) {
                    try DatabaseConnection(intruder, applicationName: "omkost/tests")
                }
                try cluster.leave()
            }
        }

        @Test(
            "the server has a session of its own and none of our descriptors, so that Ctrl-C and locks do not reach it")
        func serverIsApart() throws {
            try withHome { home in
                let loose = open("/dev/null", O_RDONLY)
                defer { close(loose) }
                let cluster = try PrivateCluster.join(home: home)
                let pid = try #require(serverPid(home))
                #expect(getsid(pid) == pid)
                let files = FileSystem.names(in: "/proc/\(pid)/fd").compactMap {
                    FileSystem.realPath("/proc/\(pid)/fd/\($0)")
                }
                // In a container not even root may look at these.
                if !files.isEmpty { #expect(files.contains("/dev/null")) }
                #expect(!files.contains { $0.hasSuffix("/start.lock") || $0.hasSuffix("/use.lock") })
                try cluster.leave()
            }
        }

        @Test("looking at a home that nobody used makes nothing")
        func inspectMakesNothing() throws {
            try withHome { home in
                let state = PrivateCluster.inspect(home: home)
                #expect(state.running == .notMade)
                #expect(state.problems.isEmpty)
                #expect(state.binaries.map { $0.version.major >= 15 } == true)
                #expect(home.existingPath == nil)
            }
        }

        @Test("looking says who runs the server, where, and that it is ready")
        func inspectRunning() throws {
            try withHome { home in
                let cluster = try PrivateCluster.join(home: home)
                let state = PrivateCluster.inspect(home: home)
                let user = try #require(state.user)
                let pid = try #require(serverPid(home))
                #expect(state.running == .running(pid: pid, user: user, isReady: true))
                #expect(state.dataVersion == state.binaries?.version.major)
                #expect(state.socketDirectory?.hasPrefix(state.home + "/socket-") == true)
                #expect(state.problems.isEmpty)
                try cluster.leave()
            }
        }
    }
}
