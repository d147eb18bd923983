import Foundation
import TestSupport

/// A process under test: started, watched, and never waited for without an end.
///
/// Not Foundation's `Process`, which takes a process for alive as long as any grandchild of it is: a server that `pg_ctl`
/// started would never let it end.
final class Victim {
    /// How it ended.
    struct Ending {
        /// As a shell shows it: the exit status, or 128 + the signal.
        let code: Int32
        let output: String
        let errors: String
        let took: Duration
    }

    let pid: pid_t
    private let folder: TemporaryFolder
    private let started = ContinuousClock.now
    private var status: Int32?

    /// - Parameters:
    ///   - command: the program's path and its arguments
    ///   - output: a descriptor for stdout; a file of its own where none is given
    init(_ command: [String], environment: [String: String], output: Int32? = nil) throws {
        let folder = try TemporaryFolder("victim")
        self.folder = folder
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC
        let written = ["out", "err"].map { open("\(folder.path)/\($0)", flags, 0o600) }
        let files = [open("/dev/null", O_RDONLY | O_CLOEXEC)] + written
        defer { for file in files { close(file) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in [files[0], output ?? files[1], files[2]].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
        }
        // The harness ignores SIGPIPE; what it starts begins as from a shell.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let words = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, command[0], &actions, &attributes, words, variables)
        guard failure == 0 else { throw Deviation(seen: "\(command[0]) could not be started (\(failure))") }
        self.pid = pid
    }

    /// One that nobody has waited for must not outlive its row.
    deinit {
        guard isRunning else { return }
        kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
    }

    var isRunning: Bool {
        if status != nil { return false }
        var seen: Int32 = 0
        guard waitpid(pid, &seen, WNOHANG) == pid else { return true }
        status = seen
        return false
    }

    func signal(_ number: Int32) {
        kill(pid, number)
    }

    /// Waits for its end; one that does not come is a deviation, and is brought about.
    func wait(atMost limit: Duration = .seconds(60)) throws -> Ending {
        let end = ContinuousClock.now + limit
        while isRunning {
            guard ContinuousClock.now < end else {
                kill(pid, SIGKILL)
                throw Deviation(seen: "still running after \(limit)")
            }
            usleep(2_000)
        }
        let status = status ?? 0
        let signal = status & 0x7f
        return Ending(
            code: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: try folder.read("out"),
            errors: try folder.read("err"), took: ContinuousClock.now - started)
    }
}
