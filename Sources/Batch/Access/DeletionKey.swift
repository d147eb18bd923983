import CostModel
import Disclosure
import Glibc
import Intake
import Postgres
import Published

/// The key by which persons who were deleted are known again, in a file beside the database and never in it: whoever has the
/// database alone, or a backup of it, finds nobody by a seal.
struct DeletionKey {
    static let fileName = "deletion.key"

    private let folder: String

    /// - Parameter folder: where files of ours stand
    init(in folder: String) {
        self.folder = folder
    }

    /// - Parameter checks: of the keys of those who are known again (`DeletedPerson.keyChecks`)
    /// - Returns: nil where there is no key and nobody to know again
    /// - Throws: `Refusal` (configuration) where the file is missing or has another key, is none, or others can read it
    func seal(for checks: Set<String>) throws -> NumberSeal? {
        guard access(path, F_OK) == 0 else {
            guard checks.isEmpty else {
                throw refused(
                    BilingualText(
                        da: "\(path) mangler: personer, der er slettet, kan ikke kendes igen",
                        en: "\(path) is missing: persons who were deleted cannot be known again"))
            }
            return nil
        }
        let maker = try PseudonymMaker(project: "deletion", key: key())
        let seal = NumberSeal(keyCheck: maker.user("key").text) { number, source in
            maker.person(digits: number, source: source).text
        }
        guard checks.isSubset(of: [seal.keyCheck]) else {
            throw refused(
                BilingualText(
                    da: "\(path) er ikke den nøgle, som personer blev slettet med",
                    en: "\(path) is not the key that persons were deleted with"))
        }
        return seal
    }

    /// As above; where there is no file yet and nobody to know again, makes one.
    func madeSeal(for checks: Set<String>) throws -> NumberSeal {
        if let seal = try seal(for: checks) { return seal }
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<PseudonymKey.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        // With a database of the user's own, nothing may stand here yet.
        _ = mkdir(folder, 0o700)
        let file = try NewFile(folder: folder, name: DeletionKey.fileName, mode: 0o400)
        try bytes.withUnsafeBytes { try file.write($0) }
        try file.finish()
        guard let seal = try seal(for: checks) else { throw FileNotWritten(path, .cannotCreate, ENOENT) }
        return seal
    }

    var path: String {
        "\(folder)/\(DeletionKey.fileName)"
    }

    private func key() throws -> PseudonymKey {
        do {
            return try KeyFile.read(path)
        } catch let refusal as Refusal {
            throw refused(
                BilingualText(
                    da: "\(path): \(refusal.what.danish)", en: "\(path): \(refusal.what.english)"))
        }
    }

    private func refused(_ what: BilingualText) -> Refusal {
        Refusal(
            .configuration, what: what,
            remedy: BilingualText(
                da:
                    "læg filen tilbage, chmod 400; er nøglen tabt for altid, så glem de slettede: omkost person --forget-deleted",
                en:
                    "put the file back, chmod 400; if the key is lost for good, forget the deleted: omkost person --forget-deleted"
            ))
    }
}
