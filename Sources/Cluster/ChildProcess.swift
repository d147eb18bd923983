import Glibc
import Postgres

/// A program started by us: nothing on stdin, output to one file, no descriptor of ours, a small environment, `/` as its
/// directory, default signals, and a session of its own, so that Ctrl-C in the terminal reaches only the command.
struct ChildProcess {
    let pid: pid_t

    private static let environment = [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC",
    ]
    /// glibc's flag, which its header shows only to GNU sources.
    private static let setsid: Int32 = 0x80

    /// `output` takes stdout and stderr; nil for `/dev/null`.
    ///
    /// The shell changes the directory and is replaced: the server's user may not be able to read ours, and posix_spawn
    /// has no portable way. Arguments stay arguments; nothing is quoted.
    init(_ executable: String, _ arguments: [String], output: Int32?) throws(ClusterError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        ChildProcess.redirect(&actions, output: output)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        ChildProcess.resetSignals(&attributes)

        let words = ["/bin/sh", "-c", "cd / && exec \"$0\" \"$@\"", executable] + arguments
        let started = ChildProcess.withCStrings(words) { words in
            ChildProcess.withCStrings(ChildProcess.environment) { environment in
                var pid: pid_t = 0
                let failure = posix_spawn(&pid, "/bin/sh", &actions, &attributes, words, environment)
                return (pid: pid, failure: failure)
            }
        }
        guard started.failure == 0 else { throw .cannotRun(path: executable, errno: started.failure) }
        pid = started.pid
    }

    /// Descriptors that others opened without close-on-exec would let the server outlive a lock or hold a pipe open.
    private static func redirect(_ actions: inout posix_spawn_file_actions_t, output: Int32?) {
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        for descriptor in FileSystem.names(in: "/proc/self/fd").compactMap({ Int32($0) }) where descriptor > 2 {
            if fcntl(descriptor, F_GETFD) == 0 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        }
    }

    private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | setsid))
    }

    private static func withCStrings<Answer>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
    ) -> Answer {
        let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
        defer {
            for copy in copies { free(copy) }
        }
        return body(copies)
    }

    /// The exit status once the program has ended, 128 + n after signal n; nil while it runs. Only the first answer is
    /// the true one: the number may belong to somebody else afterwards.
    func exitStatus() -> Int32? {
        var status: Int32 = 0
        switch waitpid(pid, &status, WNOHANG) {
        case 0: return nil
        case pid: return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
        default: return errno == EINTR ? nil : 255
        }
    }

    /// Runs a program to its end and gives its exit status. When the user asks to stop, it and its children are told to.
    static func run(_ executable: String, _ arguments: [String], output: Int32?) throws(ClusterError) -> Int32 {
        let child = try ChildProcess(executable, arguments, output: output)
        var wasTold = false
        var pause = Pause()
        while true {
            if let status = child.exitStatus() {
                if wasTold { throw .interrupted }
                return status
            }
            if Interruption.signal != nil, !wasTold {
                kill(-child.pid, SIGTERM)
                wasTold = true
            }
            pause.sleep()
        }
    }

    /// The first line a short program prints; nil when it fails or prints nothing.
    static func firstLine(of executable: String, _ arguments: [String]) throws(ClusterError) -> String? {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .cannotRun(path: executable, errno: errno)
        }
        defer { close(ends[0]) }
        // What these programs print fits into the socket's buffer, so they never wait for us to read.
        let status: Int32
        do {
            defer { close(ends[1]) }
            status = try run(executable, arguments, output: ends[1])
        }
        guard status == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = recv(ends[0], &bytes, bytes.count, Int32(MSG_DONTWAIT))
        guard count > 0 else { return nil }
        let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
