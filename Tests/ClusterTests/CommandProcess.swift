import Glibc
import Testing

@testable import Cluster

/// Another command that uses the cluster: this test program again, running only `StandInTests`, told by its environment.
struct CommandProcess {
    enum Conduct: String {
        /// Joins, asks the database something, leaves.
        case pass
        /// Joins, and stays until it is interrupted; then leaves.
        case stay
    }

    static let conductVariable = "OMKOST_TEST_CONDUCT"
    static let homeVariable = "OMKOST_TEST_HOME"
    /// Names the file that says it has joined.
    static let signVariable = "OMKOST_TEST_SIGN"

    private let pid: pid_t
    private let sign: String

    init(_ conduct: Conduct, _ home: ClusterHome, number: Int = 0) throws {
        sign = FileSystem.parentPath(home.path) + "/joined-\(number)"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, sign + ".log", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let arguments = ["tests", "--testing-library", "swift-testing", "--filter", "StandInTests"]
        var settings = [
            "\(CommandProcess.conductVariable)=\(conduct.rawValue)", "\(CommandProcess.homeVariable)=\(home.path)",
            "\(CommandProcess.signVariable)=\(sign)",
        ]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let value = getenv(name) { settings.append("\(name)=\(String(cString: value))") }
        }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer {
            for string in words + environment { free(string) }
        }
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, "/proc/self/exe", &actions, nil, &words, &environment)
        try #require(failure == 0)
        self.pid = pid
    }

    var hasJoined: Bool {
        access(sign, F_OK) == 0
    }

    func send(_ signal: Int32) {
        kill(pid, signal)
    }

    /// Waits for its end: 0 when all it did went well, 128 + n after signal n.
    func exitStatus() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }
}
