import Glibc

/// A file that appears under its name only when it is whole and on disk: written under another name in the same folder,
/// then renamed. Whatever fails, what stood there before stays, and nothing temporary does.
///
/// A symbolic link in its place is refused, not followed and not replaced.
package final class NewFile {
    private let path: String
    private let folder: String
    private let temporary: TemporaryFile
    private var isOpen = true
    private var isFinished = false
    private var byteCount: Int64 = 0

    /// - Parameters:
    ///   - name: of a file in `folder`, without a slash
    ///   - mode: as it stands, owner writes and group reads; the umask takes from it
    package init(folder: String, name: String, mode: mode_t = 0o640) throws(FileNotWritten) {
        path = "\(folder)/\(name)"
        self.folder = folder
        try NewFile.refuseOther(path)
        temporary = try TemporaryFile.open(beside: path, folder: folder, name: name, mode: mode)
    }

    deinit {
        // Before the lock goes, so that nobody else's file is meant.
        if !isFinished { unlink(temporary.path) }
        if isOpen { close(temporary.descriptor) }
    }

    /// Writes all of the bytes: a short write goes on where it stopped.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(FileNotWritten) {
        var position = 0
        while position < bytes.count {
            let written = Glibc.write(
                temporary.descriptor, bytes.baseAddress.map { $0 + position }, bytes.count - position)
            if written < 0, errno == EINTR { continue }
            // None at all would go on for ever.
            guard written > 0 else { throw FileNotWritten(path, .cannotWrite, written < 0 ? errno : ENOSPC) }
            position += written
        }
        byteCount += Int64(bytes.count)
    }

    /// On disk before it gets its name, so that the name never stands for half a file; and the name on disk before this
    /// returns.
    package func finish() throws(FileNotWritten) {
        var state = stat()
        guard fstat(temporary.descriptor, &state) == 0 else { throw FileNotWritten(path, .cannotWrite, errno) }
        guard Int64(state.st_size) == byteCount else { throw FileNotWritten(path, .cannotWrite, EIO) }
        try sync(temporary.descriptor)
        try NewFile.refuseOther(path)
        // The lock is held until the new name stands. A close that fails afterwards loses nothing: all is on disk.
        guard rename(temporary.path, path) == 0 else { throw FileNotWritten(path, .cannotWrite, errno) }
        isFinished = true
        isOpen = false
        close(temporary.descriptor)
        try syncFolder()
    }

    private static func refuseOther(_ path: String) throws(FileNotWritten) {
        var state = stat()
        guard lstat(path, &state) == 0 else { return }
        guard state.st_mode & S_IFMT == S_IFREG else { throw FileNotWritten(path, .notAFile, EEXIST) }
    }

    private func syncFolder() throws(FileNotWritten) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A folder that may be written in but not read cannot be synced, and need not be.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        try sync(descriptor)
    }

    private func sync(_ descriptor: Int32) throws(FileNotWritten) {
        while fsync(descriptor) != 0 {
            // Some file systems cannot sync a folder, which says nothing about the file.
            if errno == EINVAL { return }
            guard errno == EINTR else { throw FileNotWritten(path, .cannotWrite, errno) }
        }
    }
}
