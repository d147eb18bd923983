import Glibc

/// Writing to a descriptor could not be finished.
package struct OutputFailed: Error, Hashable, Sendable {
    package var errorNumber: Int32

    /// The reader went away, as `head` does: no fault of anybody.
    package var isBrokenPipe: Bool {
        errorNumber == EPIPE
    }
}

/// Writes bytes to a descriptor, all of them: `print` ends a command with 0 on a full disk.
enum Output {
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailed) {
        var position = 0
        while position < bytes.count {
            let written = bytes.withUnsafeBytes { all in
                Glibc.write(descriptor, all.baseAddress.map { $0 + position }, all.count - position)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw OutputFailed(errorNumber: errno)
            }
            position += written
        }
    }
}
