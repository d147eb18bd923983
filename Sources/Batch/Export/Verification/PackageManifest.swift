import CostModel

/// `SHA256SUMS`: the hash of every other file of a package, in the form of `sha256sum`.
struct PackageManifest {
    static let name = "SHA256SUMS"

    /// By path, in the order of the file.
    let hashes: [(path: String, sha256: String)]
    let bytes: [UInt8]

    var names: [String] { hashes.map(\.path) }

    init(folder: String) throws {
        try self.init(bytes: FileBytes.read("\(folder)/\(PackageManifest.name)"))
    }

    /// - Throws: `Refusal` (65) for a text that is not the one the hashes in it would have
    init(bytes: [UInt8]) throws(Refusal) {
        self.bytes = bytes
        var hashes: [(path: String, sha256: String)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let hash = line.prefix(64)
            let rest = line.dropFirst(64)
            guard hash.utf8.count == 64, rest.hasPrefix("  "), rest.count > 2, !rest.contains("/") else {
                throw PackageManifest.broken
            }
            hashes.append((String(rest.dropFirst(2)), String(hash)))
        }
        guard !hashes.isEmpty, Array(hashes.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8) == bytes else {
            throw PackageManifest.broken
        }
        self.hashes = hashes
    }

    private static let broken = Refusal(
        .dataRefused,
        what: BilingualText(da: "SHA256SUMS er ikke, som den blev skrevet", en: "SHA256SUMS is not as it was written"),
        remedy: BilingualText(da: "hent pakken igen", en: "get the package again"))
}
