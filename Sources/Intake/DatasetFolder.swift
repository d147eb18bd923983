import CostModel
import Glibc

/// The files of a dataset folder, or one file by itself, told by their names.
package struct DatasetFolder: Sendable {
    package var files: [DatasetFile: ImportSource] = [:]
    package var modelPath: String?

    /// - Throws: `ImportRefused` for a path that is not there or a name that is no part of a dataset.
    package init(path: String) throws {
        var state = stat()
        guard stat(path, &state) == 0 else {
            let name = ShownText.withoutNumbers(DatasetFolder.lastComponent(path))
            throw ImportRefused([Finding(.fileMissing, file: name)])
        }
        guard state.st_mode & S_IFMT == S_IFDIR else {
            try add(name: DatasetFolder.lastComponent(path), path: path)
            return
        }
        for name in try DatasetFolder.names(in: path) {
            try add(name: name, path: path + "/" + name)
        }
        if files.isEmpty, modelPath == nil {
            throw ImportRefused([Finding(.fileMissing, file: DatasetFile.postings.fileName)])
        }
    }

    private mutating func add(name: String, path: String) throws {
        if name == DatasetFile.modelFileName {
            modelPath = path
        } else if let file = DatasetFile.allCases.first(where: { $0.fileName == name }) {
            files[file] = .canonical(path: path)
        } else {
            let known = DatasetFile.allCases.map(\.fileName) + [DatasetFile.modelFileName]
            throw ImportRefused([
                Finding(
                    .fileUnknown, file: ShownText.withoutNumbers(name), expected: known.joined(separator: ", "))
            ])
        }
    }

    /// Names in byte order; hidden files, and folders that do not bear the name of one of our files, are no part of a
    /// dataset and passed over. What cannot be read is found out when it is opened, not here.
    private static func names(in path: String) throws -> [String] {
        guard let folder = opendir(path) else { throw InputUnreadable(file: lastComponent(path), errorNumber: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix("."), isOurs(name) || !isFolder(path + "/" + name) else { continue }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isOurs(_ name: String) -> Bool {
        name == DatasetFile.modelFileName || DatasetFile.allCases.contains { $0.fileName == name }
    }

    private static func isFolder(_ path: String) -> Bool {
        var state = stat()
        return stat(path, &state) == 0 && state.st_mode & S_IFMT == S_IFDIR
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
