import Glibc
import Intake

/// What stands in a folder.
enum FolderListing {
    static func isFolder(_ path: String) -> Bool {
        var state = stat()
        return stat(path, &state) == 0 && state.st_mode & S_IFMT == S_IFDIR
    }

    /// Names in byte order.
    static func names(in path: String, withHidden: Bool = false) throws -> [String] {
        guard let folder = opendir(path) else {
            throw InputUnreadable(file: path.split(separator: "/").last.map(String.init) ?? path, errorNumber: errno)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if withHidden ? ![".", ".."].contains(name) : !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
