import CostModel
import Disclosure
import Glibc
import Intake

/// The key by which persons who were deleted are known again, in a file beside the database and never in it: whoever has the
/// database alone, or a backup of it, finds nobody by a seal.
enum DeletionKey {
    static let fileName = "deletion.key"

    /// - Parameter folder: where files of ours stand
    /// - Returns: nil where there is no such file
    /// - Throws: `Refusal` (configuration) where it is no key, or others can read it
    static func seal(in folder: String) throws -> NumberSeal? {
        let path = "\(folder)/\(fileName)"
        guard access(path, F_OK) == 0 else { return nil }
        let maker = try PseudonymMaker(project: "deletion", key: KeyFile.read(path))
        return { number, source in maker.person(digits: number, source: source).text }
    }

    /// As above; where there is no file yet, makes one.
    static func madeSeal(in folder: String) throws -> NumberSeal {
        if let seal = try seal(in: folder) { return seal }
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<PseudonymKey.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        // With a database of the user's own, nothing may stand here yet.
        _ = mkdir(folder, 0o700)
        let file = try NewFile(folder: folder, name: fileName, mode: 0o400)
        try bytes.withUnsafeBytes { try file.write($0) }
        try file.finish()
        guard let seal = try seal(in: folder) else {
            throw FileNotWritten("\(folder)/\(fileName)", .cannotCreate, ENOENT)
        }
        return seal
    }

    static func missing(in folder: String) -> Refusal {
        Refusal(
            .configuration,
            what: BilingualText(
                da: "\(folder)/\(fileName) mangler: personer, der er slettet, kan ikke kendes igen",
                en: "\(folder)/\(fileName) is missing: persons who were deleted cannot be known again"),
            remedy: BilingualText(
                da: "læg filen tilbage fra sikkerhedskopien, eller indlæs på den maskine, der sletter",
                en: "put the file back from the backup, or import on the machine that deletes"))
    }
}
