import Glibc
import Postgres

/// A lock between processes: `flock` on a file of its own. The kernel lets go of it when the process dies, however it
/// dies; children never inherit it.
final class FileLock {
    private let descriptor: Int32
    private let path: String

    /// Opens the file, making it if need be, and locks nothing yet.
    init(_ path: String, owner: ServerUser) throws(ClusterError) {
        self.path = path
        // Reading is enough to lock, and works where root left the file to its owner.
        descriptor = try FileSystem.open(path, O_RDONLY | O_CREAT)
        try FileSystem.give(descriptor, path, to: owner)
    }

    deinit {
        close(descriptor)
    }

    /// Gives up what is held.
    func release() {
        flock(descriptor, LOCK_UN)
    }

    /// Whether the lock is now ours alone. If not, a shared lock held before is gone as well.
    func tryExclusive() throws(ClusterError) -> Bool {
        try attempt(LOCK_EX)
    }

    /// Takes the lock together with others.
    func share(within seconds: Int) throws(ClusterError) {
        try wait(LOCK_SH, seconds: seconds, stopsOnInterruption: true) {}
    }

    /// Takes the lock alone. Asking again and again instead of blocking keeps Ctrl-C and the deadline working.
    func exclude(
        within seconds: Int, stopsOnInterruption: Bool, onWait: () -> Void = {}
    ) throws(ClusterError) {
        try wait(LOCK_EX, seconds: seconds, stopsOnInterruption: stopsOnInterruption, onWait: onWait)
    }

    private func wait(
        _ kind: Int32, seconds: Int, stopsOnInterruption: Bool, onWait: () -> Void
    ) throws(ClusterError) {
        guard try !attempt(kind) else { return }
        onWait()
        let end = ContinuousClock.now + .seconds(seconds)
        var pause = Pause()
        repeat {
            if stopsOnInterruption, Interruption.signal != nil { throw .interrupted }
            pause.sleep()
            if try attempt(kind) { return }
        } while ContinuousClock.now < end
        throw .busy(lock: path)
    }

    private func attempt(_ kind: Int32) throws(ClusterError) -> Bool {
        while flock(descriptor, kind | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw .homeNotUsable(path: path, errno: errno) }
        }
        return true
    }
}
