import CostModel
import Hashing
import Reporting

/// `omkost export verify`: an auditor's proof without the database.
package struct VerifyExportJob {
    private let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// - Throws: `Refusal` (65) where something is not as it should be, after everything has been told; (66) for no package
    package func run(_ console: Console) throws {
        let package = try VerifiedPackage(folder: folder)
        let found = PackageCheck.all.map { ($0, $0.faults(package)) }
        let style = console.style()
        let table = ReportTable(
            title: BilingualText(da: "Pakkens efterprøvning", en: "Verification of the package"),
            columns: [
                OverviewColumns.column("check", "Prøve", "Check", .label(VerifyExportJob.titles)),
                OverviewColumns.column("faults", "Fejl", "Faults", .count),
                OverviewColumns.column("first", "Den første", "The first", .prose),
            ],
            rows: found.map { check, faults in
                [
                    .text(check.name), TableCell(faults.count),
                    TableCell(faults.first.map { "\($0.place): \($0.words.text(in: style.language))" }),
                ]
            },
            notes: [
                BilingualText(
                    da:
                        "\(package.files.count) filer, \(package.tables.count) tabeller. SHA256SUMS har SHA-256 \(Sha256.digest(of: package.manifest.bytes).hexadecimal); den står også i registret over udtræk (omkost export register).",
                    en:
                        "\(package.files.count) files, \(package.tables.count) tables. SHA256SUMS has SHA-256 \(Sha256.digest(of: package.manifest.bytes).hexadecimal); it is also in the register of exports (omkost export register)."
                )
            ])
        try console.write(table.bytes(as: console.format, style: style))
        let count = found.reduce(0) { $0 + $1.1.count }
        guard count == 0 else {
            throw Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "pakken er ikke, som den blev skrevet: \(count) fejl",
                    en: "the package is not as it was written: \(count) faults"),
                remedy: BilingualText(
                    da: "hent pakken igen, eller skriv versionen igen med omkost export --version",
                    en: "get the package again, or write the version again with omkost export --version"))
        }
    }

    private static let titles = LabelSet(PackageCheck.all.map { ($0.name, $0.title) })
}
