import Glibc
import Postgres
import Testing

@testable import Cluster

extension AllClusterTests {
    @Suite struct ClusterPlaceTests {
        private static let deep = (1...6).map { "a folder with a long name \($0)" }.joined(separator: "/")

        @Test(
            "homes of any name work",
            arguments: [
                "with space", "Økonomi/børn & unge", "it's \"$HOME\" `x`; a\\b,c", " blanks at the ends ", deep,
            ])
        func anyName(_ name: String) throws {
            try withHome(name) { home in
                let cluster = try PrivateCluster.join(home: home)
                #expect(try cluster.run("select 1") == [["1"]])
                let sockets = try #require(PrivateCluster.inspect(home: home).socketDirectory)
                let isSimple = ["with space", "Økonomi/børn & unge", " blanks at the ends "].contains(name)
                #expect(sockets.hasPrefix("/tmp/omkost-tests-") == isSimple)
                try cluster.leave()
                if !isSimple { #expect(try FileSystem.status(sockets) == nil) }
            }
        }

        @Test("a relative home works, and means the same after the directory changed")
        func relative() throws {
            try withHome { home in
                let former = try #require(FileSystem.realPath("."))
                defer { chdir(former) }
                try #require(chdir(FileSystem.parentPath(home.path)) == 0)
                let cluster = try PrivateCluster.join(home: ClusterHome(path: "home"))
                try #require(chdir("/") == 0)
                #expect(try cluster.run("select 1") == [["1"]])
                try cluster.leave()
                #expect(PrivateCluster.inspect(home: home).running == .stopped)
            }
        }

        @Test("the umask decides nothing", arguments: [0o077, 0o022, 0o000] as [mode_t])
        func umask(_ mask: mode_t) throws {
            let former = Glibc.umask(mask)
            defer { _ = Glibc.umask(former) }
            try withHome { home in
                let cluster = try PrivateCluster.join(home: home)
                let path = try #require(home.existingPath)
                let modes = try ["", "/data", "/postgres.log", "/use.lock"].map {
                    (try FileSystem.status(path + $0)?.st_mode ?? 0) & 0o777
                }
                #expect(modes == [geteuid() == 0 ? 0o711 : 0o700, 0o700, 0o600, 0o600])
                try cluster.leave()
            }
        }

        @Test("a socket directory that is a link or somebody else's is refused")
        func foreignSocketDirectory() throws {
            try withHome(ClusterPlaceTests.deep) { home in
                try PrivateCluster.join(home: home).leave()
                let sockets = try #require(PrivateCluster.inspect(home: home).socketDirectory)
                try #require(symlink(FileSystem.parentPath(home.path), sockets) == 0)
                defer { unlink(sockets) }
                #expect(throws: ClusterError.ownedBySomebodyElse(path: sockets)) { try PrivateCluster.join(home: home) }
            }
        }

        @Test(
            "as root, a home the server cannot get to keeps its data elsewhere, and a new home starts afresh",
            .enabled(if: geteuid() == 0))
        func unreachable() throws {
            try withHome("closed/home") { home in
                let closed = FileSystem.parentPath(home.path)
                try FileSystem.makeDirectory(closed, mode: 0o700)
                let first = try PrivateCluster.join(home: home)
                try first.run("create table public.kept as select 1")
                try first.leave()
                let state = PrivateCluster.inspect(home: home)
                #expect(state.dataDirectory.hasPrefix("/var/lib/omkost/"))
                #expect(try FileSystem.status(closed)?.st_mode == S_IFDIR | 0o700)
                #expect(!state.leftovers.contains(FileSystem.parentPath(state.dataDirectory)))
                try PrivateCluster.join(home: home).leave()
                #expect(PrivateCluster.inspect(home: home).dataDirectory == state.dataDirectory)

                let former = FileSystem.parentPath(state.dataDirectory)
                defer { FileSystem.removeTree(former) }
                FileSystem.removeTree(home.path)
                #expect(PrivateCluster.inspect(home: home).leftovers.contains(former))
                let second = try PrivateCluster.join(home: home)
                #expect(try second.run("select to_regclass('public.kept')::text") == [[nil]])
                try second.leave()
                #expect(PrivateCluster.inspect(home: home).dataDirectory != state.dataDirectory)
            }
        }

        @Test(
            "as root, data that belong to another user are served as that user",
            .enabled(if: geteuid() == 0 && ServerUser(name: "nobody") != nil))
        func dataOfAnother() throws {
            try withHome { home in
                try PrivateCluster.join(home: home).leave()
                let data = PrivateCluster.inspect(home: home).dataDirectory
                #expect(try ChildProcess.run("/bin/chown", ["-R", "nobody", data], output: nil) == 0)
                let sockets = try #require(PrivateCluster.inspect(home: home).socketDirectory)
                #expect(throws: ClusterError.ownedBySomebodyElse(path: sockets)) { try PrivateCluster.join(home: home) }
                FileSystem.removeTree(sockets)
                let cluster = try PrivateCluster.join(home: home)
                guard case .running(_, let user, true) = PrivateCluster.inspect(home: home).running else {
                    Issue.record("not running")
                    return
                }
                #expect(user == "nobody")
                try cluster.leave()
            }
        }

        @Test("a recorded place that is gone is an error, not a silent fresh start")
        func goneElsewhere() throws {
            try withHome { home in
                let location = try home.make() + "/location"
                try FileSystem.replace(location, with: "/var/lib/omkost/gone\n")
                #expect(throws: ClusterError.dataGone(path: "/var/lib/omkost/gone", location: location)) {
                    try PrivateCluster.join(home: home)
                }
            }
        }

        @Test("a home that cannot be made is an error with its path")
        func unusableHome() throws {
            try withHome { home in
                try FileSystem.replace(home.path, with: "a file")
                let inside = ClusterHome(path: home.path + "/home")
                #expect(throws: ClusterError.homeNotUsable(path: inside.path, errno: ENOTDIR)) {
                    try PrivateCluster.join(home: inside)
                }
            }
        }
    }
}
