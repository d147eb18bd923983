import CostModel
import Glibc
import Hashing

/// A regular file read once from start to end, hashed on the way, and checked not to have changed meanwhile.
final class InputFile {
    /// The name without its folder, as messages say it.
    let name: String
    private let descriptor: Int32
    private let before: stat
    private let hash = Sha256()
    private(set) var byteCountRead = 0

    /// - Throws: `Finding` where it is no regular file or cannot be opened, with exit status 65 or 66.
    init(path: String) throws(Finding) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        self.name = name
        // Without O_NONBLOCK, opening a FIFO would wait for a writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        before = InputFile.state(descriptor)
        // From here on deinit closes it.
        guard descriptor >= 0 else { throw Finding(.fileMissing, file: name) }
        guard before.st_mode & S_IFMT == S_IFREG else { throw Finding(.fileType, file: name) }
        guard before.st_size > 0 else { throw Finding(.fileEmpty, file: name) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// All zero where the system does not say, which is no regular file.
    private static func state(_ descriptor: Int32) -> stat {
        var state = stat()
        return fstat(descriptor, &state) == 0 ? state : stat()
    }

    var byteCount: Int {
        Int(before.st_size)
    }

    /// Reads up to the buffer's size; 0 at the end of the file.
    /// - Throws: `InputUnreadable`, also for a file that grows: its reader might never come to the end
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputUnreadable(file: name, errorNumber: errno) }
            byteCountRead += count
            guard byteCountRead <= byteCount else { throw InputUnreadable(file: name, errorNumber: nil) }
            hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            return count
        }
    }

    /// What came in of a file that was written to meanwhile is no version of it.
    func checkUnchanged() throws(InputUnreadable) {
        let after = InputFile.state(descriptor)
        guard after.st_size == before.st_size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
            after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        else { throw InputUnreadable(file: name, errorNumber: nil) }
    }

    /// SHA-256 of what was read, in hexadecimal.
    func finish() throws(InputUnreadable) -> String {
        try checkUnchanged()
        return hash.finish().hexadecimal
    }
}
