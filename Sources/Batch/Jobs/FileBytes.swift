import CostModel
import Glibc
import Intake

/// A small file as bytes.
enum FileBytes {
    /// Larger is no model file.
    static let bytesMax = 16 << 20

    static func read(_ path: String, bytesMax: Int = FileBytes.bytesMax) throws -> [UInt8] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw InputUnreadable(file: name, errorNumber: errno) }
        defer { close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG, state.st_size <= bytesMax else {
            throw ImportRefused(Finding(.fileType, file: name))
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputUnreadable(file: name, errorNumber: errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
