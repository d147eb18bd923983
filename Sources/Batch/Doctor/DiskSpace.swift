import CostModel
import Glibc

/// Free space where a folder is, as anybody but root may use it.
struct DiskSpace: Hashable {
    let path: String
    let freeBytes: UInt64

    /// A run of a million postings takes about half of it.
    static let warningBytes: UInt64 = 5 << 30
    /// Less does not last a night.
    static let problemBytes: UInt64 = 1 << 30

    init(path: String, freeBytes: UInt64) {
        self.path = path
        self.freeBytes = freeBytes
    }

    /// Of the folder, or of the first one above it that is there and may be looked at; nil where none may.
    init?(holding path: String) {
        var folder = path
        var room = statvfs()
        while statvfs(folder, &room) != 0 {
            guard errno == ENOENT || errno == EACCES, folder != "/", !folder.isEmpty, folder != "." else { return nil }
            let parent = folder.lastIndex(of: "/").map { folder[..<$0] }
            folder = parent.map { $0.isEmpty ? "/" : String($0) } ?? "."
        }
        self.init(path: path, freeBytes: UInt64(room.f_bavail) * UInt64(room.f_frsize))
    }

    var diagnosis: Diagnosis {
        let tenths = freeBytes / ((1 << 30) / 10)
        let found = BilingualText(
            da: "\(tenths / 10),\(tenths % 10) GiB ledige for \(path)",
            en: "\(tenths / 10).\(tenths % 10) GiB free for \(path)")
        let remedy = BilingualText(
            da: "skaf plads; omkost gc fjerner gamle resultater", en: "make room; omkost gc removes old results")
        if freeBytes < DiskSpace.problemBytes { return .problem(found, remedy: remedy, status: .inputOutput) }
        return freeBytes < DiskSpace.warningBytes ? .warning(found, remedy: remedy) : .ok(found)
    }
}
