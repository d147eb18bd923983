import Glibc
import Postgres
import Testing

@testable import Cluster

/// What a `CommandProcess` runs; skipped in the test run itself.
@Suite struct StandInTests {
    private static let conduct = getenv(CommandProcess.conductVariable)
        .flatMap { CommandProcess.Conduct(rawValue: String(cString: $0)) }

    @Test("stands in for a command of its own", .enabled(if: conduct != nil))
    func command() throws {
        let home = ClusterHome(path: String(cString: try #require(getenv(CommandProcess.homeVariable))))
        let sign = String(cString: try #require(getenv(CommandProcess.signVariable)))
        Interruption.install()
        let cluster = try PrivateCluster.join(home: home)
        #expect(try cluster.run("select 1") == [["1"]])
        try FileSystem.replace(sign, with: "joined")
        if StandInTests.conduct == .stay {
            while Interruption.signal == nil { usleep(10_000) }
        }
        try cluster.leave()
    }
}
