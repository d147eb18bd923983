import CostModel
import Hashing
import Intake
import Reporting

extension PackageCheck {
    /// Every byte is as it was written.
    static let hashes = PackageCheck(
        name: "hashes", title: BilingualText(da: "Filerne er uændrede", en: "The files are unchanged")
    ) { package in
        let found = Dictionary(uniqueKeysWithValues: package.files.map { ($0.path, $0) })
        let known = Set(package.manifest.names)
        return package.manifest.hashes.compactMap { path, sha256 in
            guard let file = found[path] else { return PackageFault(kind: .fileMissing, place: shown(path)) }
            return Sha256.digest(of: file.bytes).hexadecimal == sha256
                ? nil : PackageFault(kind: .hashDiffers, place: shown(path))
        }
            + package.files.filter { !known.contains($0.path) }.map {
                PackageFault(kind: .fileUnknown, place: shown($0.path))
            }
    }

    static let readable = PackageCheck(
        name: "tables", title: BilingualText(da: "Tabellerne kan læses", en: "The tables can be read")
    ) { package in
        package.unreadable.map { PackageFault(kind: .fileUnreadable, place: shown($0)) }
            + tableNames.filter { package.table($0) == nil }.map { PackageFault(kind: .tableMissing, place: $0) }
    }

    private static let tableNames = [
        "costs", "time", "phases", "summary", "fte", "persons", "person_costs", "person_time",
    ]

    /// Texts of tables and files; figures are numbers of their own.
    static let numbers = PackageCheck(
        name: "cpr_numbers",
        title: BilingualText(da: "Intet læses som et CPR-nummer", en: "Nothing reads as a CPR number")
    ) { package in
        package.files.filter { CprScan.holdsNumber($0.bytes) }.map {
            PackageFault(kind: .holdsNumber, place: shown($0.path))
        }
    }

    /// The version that the stamp names is the one that the workbook is called after.
    static let stamp = PackageCheck(
        name: "stamp", title: BilingualText(da: "Stemplet passer", en: "The stamp fits")
    ) { package in
        guard let file = package.files.first(where: { $0.path == "stamp.json" }),
            let workbook = package.files.first(where: { $0.path.hasSuffix(".xlsx") })
        else { return [PackageFault(kind: .fileMissing, place: "stamp.json")] }
        let text = String(decoding: file.bytes, as: UTF8.self)
        let version = text.split(separator: "\"export_version\":").dropFirst().first?
            .drop { $0 == " " }.prefix { $0.isNumber }
        return version.map { workbook.path.hasSuffix("-v\($0).xlsx") } ?? false
            ? [] : [PackageFault(kind: .stampDiffers, place: "stamp.json")]
    }

    /// A file's name may be anything.
    private static func shown(_ path: String) -> String {
        FindingWords.shown(fileName: path)
    }
}
