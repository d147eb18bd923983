import CostModel
import Glibc

/// A file that appears under its name only when it is whole: written under another in the same folder, then renamed.
final class NewFile {
    private let path: String
    private let temporaryPath: String
    private let descriptor: Int32
    private var isOpen = true
    private var isFinished = false

    init(folder: String, name: String) throws {
        path = "\(folder)/\(name)"
        temporaryPath = "\(folder)/.\(name).\(getpid())"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw SampleJob.refusal(path, errno) }
    }

    deinit {
        if isOpen { close(descriptor) }
        if !isFinished { unlink(temporaryPath) }
    }

    /// Writes all of the bytes: a short write goes on where it stopped.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var position = 0
        while position < bytes.count {
            let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + position }, bytes.count - position)
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw failure(errno) }
            position += written
        }
    }

    /// On disk before it gets its name, so that the name never stands for half a file.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
        // Gone even when it fails: a second close could meet a descriptor that is somebody else's by then.
        isOpen = false
        guard close(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw failure(errno) }
        isFinished = true
    }

    private func failure(_ number: Int32) -> Refusal {
        Refusal(
            .inputOutput,
            what: BilingualText(
                da: "\(path) kunne ikke skrives (\(SystemWords.text(number)))",
                en: "\(path) could not be written (\(SystemWords.text(number)))"),
            remedy: BilingualText(da: "skaf plads, og kør igen", en: "make room, and run again"))
    }
}
