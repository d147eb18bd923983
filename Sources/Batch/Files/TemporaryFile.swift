import Glibc

/// The file beside a target under which it is written until it is whole: `.NAME.new`.
///
/// The name is always the same, so that what a killed command left is found and overwritten by the next one. The lock on
/// the open file keeps two commands apart, and the kernel frees it for one that dies.
struct TemporaryFile {
    let path: String
    let descriptor: Int32

    private static let triesMax = 10

    /// - Parameter mode: of a file that is made; the umask takes from it
    static func open(beside target: String, folder: String, name: String, mode: mode_t) throws(FileNotWritten) -> Self {
        let path = "\(folder)/.\(name).new"
        for _ in 0..<triesMax {
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)
            guard descriptor >= 0 else {
                if errno == EINTR { continue }
                // A link or a folder of that name is nobody's work under way.
                let reason: FileNotWritten.Reason = errno == ENOSPC || errno == EIO ? .cannotWrite : .cannotCreate
                throw FileNotWritten(target, reason, errno)
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                close(descriptor)
                if number == EINTR { continue }
                throw FileNotWritten(target, .beingWritten, number)
            }
            if isOurs(descriptor, path) {
                if ftruncate(descriptor, 0) == 0 { return TemporaryFile(path: path, descriptor: descriptor) }
                let number = errno
                close(descriptor)
                throw FileNotWritten(target, .cannotWrite, number)
            }
            // Somebody else's, or renamed between opening and locking. What is in the way goes, and we look again.
            if !isAnothers(descriptor, path) { unlink(path) }
            close(descriptor)
        }
        throw FileNotWritten(target, .beingWritten, EAGAIN)
    }

    /// A regular file of our own user, under one name, which is still this one.
    private static func isOurs(_ descriptor: Int32, _ path: String) -> Bool {
        var opened = stat()
        guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG, opened.st_nlink == 1,
            opened.st_uid == geteuid()
        else { return false }
        return !isAnothers(descriptor, path)
    }

    /// The name stands for another file by now, or for none.
    private static func isAnothers(_ descriptor: Int32, _ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        guard fstat(descriptor, &opened) == 0, lstat(path, &named) == 0 else { return true }
        return opened.st_dev != named.st_dev || opened.st_ino != named.st_ino
    }
}
