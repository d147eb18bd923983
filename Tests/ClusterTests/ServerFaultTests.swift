import Glibc
import Postgres
import Testing

@testable import Cluster

extension AllClusterTests {
    @Suite struct ServerFaultTests {
        @Test("a server killed without warning is started again, with what was committed")
        func killedServer() throws {
            try withHome { home in
                let first = try PrivateCluster.join(home: home)
                try first.run("create table public.kept as select 4711 as posting")
                let killed = try #require(serverPid(home))
                kill(killed, SIGKILL)
                let second = try PrivateCluster.join(home: home)
                #expect(serverPid(home) != killed)
                #expect(try second.run("select posting from public.kept") == [["4711"]])
                try first.leave()
                #expect(serverPid(home) != nil)
                try second.leave()
                #expect(serverPid(home) == nil)
            }
        }

        @Test("a pid file whose number now belongs to a living process of the same user does not stop the start")
        func reusedPid() throws {
            try withHome { home in
                try PrivateCluster.join(home: home).leave()
                let data = try #require(try ClusterPlace.existing(home: home.existingPath)).dataDirectory
                let user = try ServerUser.serving(data)
                let (executable, arguments) = try user.command("/bin/sleep", ["120"])
                let sleeper = try ChildProcess(executable, arguments, output: nil)
                defer {
                    kill(sleeper.pid, SIGKILL)
                    _ = eventually { sleeper.exitStatus() != nil }
                }
                for pid in [sleeper.pid, getpid()] {
                    try leavePidFile(pid, in: data, user: user)
                    #expect(PrivateCluster.inspect(home: home).running == .stalePidFile(pid: pid))
                    let cluster = try PrivateCluster.join(home: home)
                    #expect(try cluster.run("select 1") == [["1"]])
                    try cluster.leave()
                }
                #expect(sleeper.exitStatus() == nil)
            }
        }

        /// The remains of a server killed together with its machine: pid file, socket and its lock file.
        private func leavePidFile(_ pid: pid_t, in data: DataDirectory, user: ServerUser) throws {
            let text = "\(pid)\n\(data.path)\n1700000000\n5432\n/nowhere\n\n  5432001         0\nready   \n"
            try FileSystem.replace(PidFile.path(in: data), with: text, owner: user)
            let base = FileSystem.parentPath(data.path)
            let sockets = try SocketDirectory(of: ClusterPlace(home: base, base: base))
            try sockets.make(for: user)
            try FileSystem.replace(sockets.lockFile, with: text, owner: user)
            try FileSystem.replace(sockets.socket, with: "", owner: user)
        }

        @Test("an empty pid file, as a full disk leaves it, does not stop the start")
        func emptyPidFile() throws {
            try withHome { home in
                try PrivateCluster.join(home: home).leave()
                let data = try #require(try ClusterPlace.existing(home: home.existingPath)).dataDirectory
                try FileSystem.replace(PidFile.path(in: data), with: "", owner: ServerUser.serving(data))
                try PrivateCluster.join(home: home).leave()
            }
        }

        @Test("disowning a pid file keeps the line that names the shared memory")
        func disown() throws {
            try withHome { home in
                let data = DataDirectory(path: try home.make())
                let user = try #require(ServerUser(uid: geteuid()))
                try FileSystem.replace(
                    PidFile.path(in: data), with: "77\n/data\n1\n5432\n/s\n\n  5432001   8\nready   \n")
                let file = try #require(try PidFile(in: data))
                #expect(file.pid == 77)
                #expect(file.status == .ready)
                try file.disown(owner: user)
                let expected = "2147483647\n/data\n1\n5432\n/s\n\n  5432001   8\nready   \n"
                #expect(try FileSystem.text(of: file.path) == expected)
            }
        }

        @Test("what a killed initdb left is cleared away, and a kill before the database was made is made good")
        func killedBetween() throws {
            try withHome { home in
                let unfinished = try home.make() + "/data.new-77-1"
                try FileSystem.makeDirectory(unfinished, mode: 0o700)
                try FileSystem.replace(unfinished + "/PG_VERSION", with: "15\n")
                let cluster = try PrivateCluster.join(home: home)
                #expect(try FileSystem.status(unfinished) == nil)
                try cluster.run("drop database omkost", database: "postgres")
                try cluster.leave()
                let again = try PrivateCluster.join(home: home)
                #expect(try again.run("select 1") == [["1"]])
                try again.leave()
            }
        }

        @Test("a server that cannot start is reported at once, with the path of its log, and does not stay")
        func failedStart() throws {
            try withHome { home in
                try PrivateCluster.join(home: home).leave()
                let data = try #require(try ClusterPlace.existing(home: home.existingPath)).dataDirectory
                let own = data.path + "/postgresql.auto.conf"
                try FileSystem.replace(own, with: "shared_buffers = 'much'\n", owner: ServerUser.serving(data))
                let log = PrivateCluster.inspect(home: home).logFile
                let began = ContinuousClock.now
                #expect(throws: ClusterError.startFailed(log: log)) { try PrivateCluster.join(home: home) }
                #expect(began.duration(to: .now) < .seconds(10))
                #expect(serverPid(home) == nil)
                try FileSystem.replace(own, with: "", owner: ServerUser.serving(data))
                try PrivateCluster.join(home: home).leave()
            }
        }

        @Test("a failed initdb leaves no data and points at its log")
        func failedInit() throws {
            try withHome { home in
                let bin = try home.make() + "/bin"
                try FileSystem.makeDirectory(bin, mode: 0o755)
                for (name, body) in [("postgres", "echo 'postgres (PostgreSQL) 16.1'"), ("initdb", "exit 1")] {
                    try FileSystem.replace("\(bin)/\(name)", with: "#!/bin/sh\n\(body)\n")
                    chmod("\(bin)/\(name)", 0o755)
                }
                setenv("OMKOST_PG_BINDIR", bin, 1)
                defer { unsetenv("OMKOST_PG_BINDIR") }
                let log = try home.make() + "/initdb.log"
                #expect(throws: ClusterError.initFailed(log: log)) { try PrivateCluster.join(home: home) }
                let left = FileSystem.names(in: try home.make())
                #expect(left == ["bin", "initdb.log", "start.lock", "use.lock"])
            }
        }

        @Test("something else in the data directory's place is refused and left alone")
        func notData() throws {
            try withHome { home in
                let data = try home.make() + "/data"
                try FileSystem.makeDirectory(
                    data, mode: 0o700, owner: geteuid() == 0 ? ServerUser(name: "postgres") : nil)
                #expect(throws: ClusterError.notADataDirectory(path: data)) { try PrivateCluster.join(home: home) }
                rmdir(data)
                try FileSystem.replace(data, with: "mine")
                #expect(throws: ClusterError.notADataDirectory(path: data)) { try PrivateCluster.join(home: home) }
            }
        }
    }
}
