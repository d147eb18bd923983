import CostModel
import Intake
import ModelFile

/// What one import consists of, once the files are found and the model and the profiles are read.
struct ImportPlan {
    var sources: [DatasetFile: ImportSource]
    var model: ModelFile?

    /// A dataset folder or one of its files.
    init(datasetPath path: String) throws {
        let folder = try DatasetFolder(path: path)
        sources = folder.files
        model = try folder.modelPath.map { try ModelFile(bytes: FileBytes.read($0)) }
    }

    /// What a profile makes of an extract, or of a relation.
    init(_ source: ImportSource, _ profile: SourceProfile) {
        sources = Dictionary(uniqueKeysWithValues: profile.files.map { ($0.file, source) })
    }

    /// The file and its profile, or the profile's relation.
    init(extractPath path: String?, _ shelf: ProfileShelf) throws {
        guard let path else {
            guard shelf.profiles.count == 1, case .relation = shelf.profiles[0].source else {
                throw ImportPlan.noFile
            }
            self.init(.relation(shelf.profiles[0]), shelf.profiles[0])
            return
        }
        let profile = try shelf.profile(forFile: path)
        guard case .file = profile.source else { throw ImportPlan.noRelationFile(profile) }
        self.init(.extract(path: path, profile), profile)
    }

    private static let noFile = Refusal(
        .usage,
        what: BilingualText(da: "der er ingen fil at læse", en: "there is no file to read"),
        remedy: BilingualText(
            da: "nævn filen, eller én profil med en relation", en: "name the file, or one profile with a relation"))

    private static func noRelationFile(_ profile: SourceProfile) -> Refusal {
        Refusal(
            .usage,
            what: BilingualText(
                da: "profilen \(profile.name) læser en relation i databasen og ingen fil",
                en: "the profile \(profile.name) reads a relation of the database and no file"),
            remedy: BilingualText(da: "lad filen være ude", en: "leave the file out"))
    }
}
