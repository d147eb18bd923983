import CostModel

/// SHA-256 of a file's content, without reading anything into it.
package enum FileChecksum {
    /// - Throws: `Finding` where it is no regular file, `InputUnreadable` where it cannot be read to its end
    package static func sha256(path: String) throws -> String {
        let file = try InputFile(path: path)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while try file.read(into: buffer) > 0 {}
        return try file.finish()
    }
}
