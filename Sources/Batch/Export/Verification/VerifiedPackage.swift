import CostModel

/// A package as it lies in a folder, with its tables read back.
struct VerifiedPackage {
    let manifest: PackageManifest
    /// By path, in byte order; without the manifest.
    let files: [PackageFile]
    let tables: [PackageTable]
    /// Names of what in the folder cannot be a file of a package, or a table that cannot be read.
    let unreadable: [String]

    /// A file larger than this is no file of ours.
    private static let bytesMax = 1 << 30

    /// - Throws: `Refusal` (66) for a folder without a manifest
    init(folder: String) throws {
        guard FolderListing.isFolder(folder) else { throw VerifiedPackage.missing(folder) }
        let names = try ExportFolder.allNames(in: folder)
        guard names.contains(PackageManifest.name) else { throw VerifiedPackage.missing(folder) }
        manifest = try PackageManifest(folder: folder)
        var files: [PackageFile] = []
        var unreadable: [String] = []
        for name in names where name != PackageManifest.name {
            do {
                files.append(
                    PackageFile(
                        path: name, bytes: try FileBytes.read("\(folder)/\(name)", bytesMax: VerifiedPackage.bytesMax)))
            } catch { unreadable.append(name) }
        }
        var tables: [PackageTable] = []
        for file in files where file.path.hasSuffix(".csv") && !file.path.hasSuffix("_dk.csv") {
            let name = String(file.path.dropLast(4))
            if let table = PackageTable(name: name, bytes: file.bytes) {
                tables.append(table)
            } else {
                unreadable.append(file.path)
            }
        }
        self.files = files
        self.tables = tables
        self.unreadable = unreadable
    }

    func table(_ name: String) -> PackageTable? {
        tables.first { $0.name == name }
    }

    private static func missing(_ folder: String) -> Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "der er ingen pakke i \(folder): SHA256SUMS mangler",
                en: "there is no package in \(folder): SHA256SUMS is missing"),
            remedy: BilingualText(
                da: "giv mappen, som omkost export skrev", en: "give the folder that omkost export wrote"))
    }
}
