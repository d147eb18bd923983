import CostModel
import Glibc
import Intake
import Reporting

/// Where a package is written: a new or an empty folder, or one that holds a package and nothing else.
struct ExportFolder {
    private let path: String
    private let replaces: Bool

    /// Looked at before anything is computed.
    /// - Throws: `Refusal` (73) for a folder with something in it; with `replaces`, with something that is no package
    init(_ path: String, replaces: Bool) throws {
        self.path = path
        self.replaces = replaces
        var state = stat()
        guard lstat(path, &state) == 0 else { return }
        guard state.st_mode & S_IFMT == S_IFDIR else {
            throw ExportFolder.refused(
                BilingualText(da: "\(path) er ikke en mappe", en: "\(path) is no folder"),
                BilingualText(da: "vælg en anden med --out", en: "choose another with --out"))
        }
        let names = try ExportFolder.allNames(in: path)
        guard !names.isEmpty else { return }
        guard replaces else {
            throw ExportFolder.refused(
                BilingualText(da: "mappen \(path) er ikke tom", en: "the folder \(path) is not empty"),
                BilingualText(
                    da: "vælg en tom mappe, eller overskriv pakken i den med --force",
                    en: "choose an empty folder, or overwrite the package in it with --force"))
        }
        let known = try names.contains(PackageManifest.name) ? Set(PackageManifest(folder: path).names) : []
        if let other = names.first(where: { $0 != PackageManifest.name && !known.contains($0) }) {
            throw ExportFolder.refused(
                BilingualText(
                    da: "mappen \(path) holder andet end en pakke: \(FindingWords.shown(fileName: other))",
                    en: "the folder \(path) holds other things than a package: \(FindingWords.shown(fileName: other))"),
                BilingualText(
                    da: "flyt det, eller vælg en anden mappe; --force sletter kun pakkens egne filer",
                    en: "move it, or choose another folder; --force removes files of a package alone"))
        }
    }

    /// The manifest comes last: a folder without it is no package. Files are for their owner alone.
    func write(_ files: [PackageFile]) throws {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileNotWritten(path, .cannotCreate, errno) }
        if replaces {
            let names = try ExportFolder.allNames(in: path)
            for name in [PackageManifest.name] + names.filter({ $0 != PackageManifest.name }) {
                if unlink("\(path)/\(name)") != 0, errno != ENOENT {
                    throw FileNotWritten("\(path)/\(name)", .cannotWrite, errno)
                }
            }
        }
        for file in files.filter({ $0.path != PackageManifest.name })
            + files.filter({ $0.path == PackageManifest.name })
        {
            let new = try NewFile(folder: path, name: file.path, mode: 0o600)
            try file.bytes.withUnsafeBytes { try new.write($0) }
            try new.finish()
        }
    }

    /// In byte order, hidden ones too.
    static func allNames(in path: String) throws -> [String] {
        try FolderListing.names(in: path, withHidden: true)
    }

    private static func refused(_ what: BilingualText, _ remedy: BilingualText) -> Refusal {
        Refusal(.cannotCreateOutput, what: what, remedy: remedy)
    }
}
