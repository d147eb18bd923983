import CostModel
import DataFiles
import Glibc
import Reporting

/// A document in the format asked for, and its file.
enum DocumentBytes {
    static func bytes(_ document: ReportDocument, as format: DocumentFormat, _ style: TextStyle) throws -> [UInt8] {
        switch format {
        case .text: Array(document.text(style).utf8)
        case .json: document.json
        case .html: try document.html()
        case .xlsx: try document.workbook()
        }
    }

    /// Whole or not at all, for its owner and group alone.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let file = try NewFile(
            folder: parts.count == 1 ? "." : folder.isEmpty ? "/" : folder, name: String(parts.last ?? ""))
        try bytes.withUnsafeBytes { try file.write($0) }
        try file.finish()
    }

    /// With those above it.
    static func makeFolders(_ path: String) throws(FileNotWritten) {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex,
            !FolderListing.isFolder(String(path[..<slash]))
        {
            try makeFolders(String(path[..<slash]))
        }
        if !FolderListing.isFolder(path) { try makeFolder(path) }
        guard FolderListing.isFolder(path) else { throw FileNotWritten(path, .cannotCreate, ENOTDIR) }
    }

    /// One that is there keeps its group and rights, which are the administrator's.
    static func makeFolder(_ path: String) throws(FileNotWritten) {
        guard mkdir(path, 0o750) != 0, errno != EEXIST else { return }
        throw FileNotWritten(path, .cannotCreate, errno)
    }
}
