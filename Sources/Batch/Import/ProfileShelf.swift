import CostModel
import Glibc
import Intake
import ModelFile

/// The source profiles that a user names, by file or by folder.
struct ProfileShelf {
    let profiles: [SourceProfile]

    /// - Throws: `Refusal` for a profile that contradicts itself or has the name of another, `InputUnreadable`
    init(paths: [String]) throws {
        var profiles: [SourceProfile] = []
        for path in try paths.flatMap(ProfileShelf.files) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let profile = try ProfileFile(
                bytes: ProfileShelf.bytes(path), name: name, columns: { $0.columns }
            ).profile
            guard !profiles.contains(where: { $0.name == profile.name }) else {
                throw Refusal(
                    .configuration,
                    what: BilingualText(
                        da: "to profiler hedder \(profile.name)", en: "two profiles are called \(profile.name)"),
                    remedy: BilingualText(da: "giv dem hver sit navn", en: "give each a name of its own"))
            }
            profiles.append(profile)
        }
        guard !profiles.isEmpty || paths.isEmpty else { throw ProfileShelf.noProfile }
        self.profiles = profiles
    }

    private static let noProfile = Refusal(
        .configuration,
        what: BilingualText(da: "der er ingen profiler i mappen", en: "there are no profiles in the folder"),
        remedy: BilingualText(
            da: "en profil er en fil, der ender på .yaml", en: "a profile is a file that ends in .yaml"))

    private static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return try FileBytes.read(path)
        } catch let unreadable as InputUnreadable {
            throw Refusal(
                .configuration,
                what: BilingualText(
                    da: "profilen \(unreadable.file) kan ikke læses",
                    en: "the profile \(unreadable.file) cannot be read"),
                remedy: BilingualText(da: "tjek stien og rettighederne", en: "check the path and its rights"))
        }
    }

    /// The file itself, or the YAML files of a folder and of its folders, in byte order.
    private static func files(_ path: String) throws -> [String] {
        guard FolderListing.isFolder(path) else { return [path] }
        let names = try FolderListing.names(in: path)
        let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { "\(path)/\($0)" }
        let below = try names.map { "\(path)/\($0)" }.filter(FolderListing.isFolder).flatMap(ProfileShelf.files)
        return files.filter { !FolderListing.isFolder($0) } + below
    }

    /// The one profile that reads a file: the only one there is, or the only one whose name pattern fits.
    func profile(forFile path: String) throws -> SourceProfile {
        if profiles.count == 1 { return profiles[0] }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let fitting = profiles(named: name)
        guard fitting.count == 1 else { throw ProfileShelf.undecided(fitting) }
        return fitting[0]
    }

    /// Those whose name pattern fits.
    func profiles(named name: String) -> [SourceProfile] {
        profiles.filter { $0.filePattern?.matches(name) ?? false }
    }

    static func undecided(_ fitting: [SourceProfile], file: String? = nil) -> Refusal {
        let place = file.map { "\($0): " } ?? ""
        guard !fitting.isEmpty else {
            return Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "\(place)ingen profil læser filer med det navn",
                    en: "\(place)no profile reads files of that name"),
                remedy: BilingualText(
                    da: "skriv navnet under files i en profil, eller nævn én profil med --profile",
                    en: "write the name under files in a profile, or name one profile with --profile"))
        }
        let names = fitting.map(\.name).joined(separator: ", ")
        return Refusal(
            .dataRefused,
            what: BilingualText(
                da: "\(place)flere profiler læser filer med det navn: \(names)",
                en: "\(place)more than one profile reads files of that name: \(names)"),
            remedy: BilingualText(
                da: "gør deres files forskellige, eller nævn én profil med --profile",
                en: "make their files differ, or name one profile with --profile"))
    }
}
