import Glibc
import Testing

@testable import Cluster

extension AllClusterTests {
    @Suite struct ConcurrentCommandsTests {
        @Test("ten commands at once on a new home all work, and the last one stops the server")
        func tenAtOnce() throws {
            try withHome { home in
                let commands = try (0..<10).map { try CommandProcess(.pass, home, number: $0) }
                #expect(commands.map { $0.exitStatus() } == Array(repeating: 0, count: 10))
                #expect(PrivateCluster.inspect(home: home).running == .stopped)
            }
        }

        @Test("a killed command leaves the server, which the next one uses and stops")
        func killedCommand() throws {
            try withHome { home in
                let killed = try CommandProcess(.stay, home)
                #expect(eventually { killed.hasJoined })
                let pid = try #require(serverPid(home))
                killed.send(SIGKILL)
                #expect(killed.exitStatus() == 128 + SIGKILL)
                #expect(serverPid(home) == pid)
                let next = try PrivateCluster.join(home: home)
                #expect(serverPid(home) == pid)
                try next.leave()
                #expect(serverPid(home) == nil)
            }
        }

        @Test("an interrupted command leaves properly", arguments: [SIGINT, SIGTERM])
        func interruptedCommand(_ signal: Int32) throws {
            try withHome { home in
                let command = try CommandProcess(.stay, home)
                #expect(eventually { command.hasJoined })
                command.send(signal)
                #expect(command.exitStatus() == 0)
                #expect(PrivateCluster.inspect(home: home).running == .stopped)
            }
        }

        @Test("a command interrupted while initdb works ends at once and leaves no data")
        func interruptedInit() throws {
            try withHome { home in
                let command = try CommandProcess(.pass, home)
                #expect(eventually { isInitialising(home) })
                command.send(SIGINT)
                #expect(command.exitStatus() != 0)
                #expect(PrivateCluster.inspect(home: home).running == .notMade)
                #expect(!isInitialising(home))
                try PrivateCluster.join(home: home).leave()
            }
        }

        @Test("a command killed while initdb works does not stop the next one")
        func killedInit() throws {
            try withHome { home in
                let command = try CommandProcess(.pass, home)
                #expect(eventually { isInitialising(home) })
                command.send(SIGKILL)
                #expect(command.exitStatus() == 128 + SIGKILL)
                #expect(PrivateCluster.inspect(home: home).running == .notMade)
                let next = try PrivateCluster.join(home: home)
                #expect(try next.run("select 1") == [["1"]])
                try next.leave()
            }
        }

        private func isInitialising(_ home: ClusterHome) -> Bool {
            FileSystem.names(in: home.path).contains { $0.hasPrefix("data.new-") }
        }
    }
}
