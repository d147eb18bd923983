import CostModel
import Reporting

/// What was found, in the order of the roster: lines for people, one row per finding for machines.
struct DoctorReport {
    private(set) var entries: [(check: DoctorCheck, diagnosis: Diagnosis)] = []

    mutating func add(_ check: DoctorCheck, _ diagnoses: [Diagnosis]) {
        entries += diagnoses.map { (check, $0) }
    }

    /// Whether the schema was looked at and is the one that this program needs.
    var hasSoundSchema: Bool {
        entries.contains { $0.check.code == DoctorCheck.schema.code && $0.diagnosis.severity == .ok }
    }

    /// Of several problems the first one, which a command would meet first.
    var worst: Refusal? {
        entries.lazy.compactMap(\.diagnosis.refusal).first
    }

    /// Nil where nothing is warned of.
    var warned: Refusal? {
        guard warningCount > 0 else { return nil }
        return Refusal(
            .configuration, what: BilingualText(da: "advarsler: \(warningCount)", en: "warnings: \(warningCount)"),
            remedy: BilingualText(da: "gør det, der står ved hver", en: "do what is said of each"))
    }

    private var warningCount: Int {
        entries.filter { $0.diagnosis.severity == .warning }.count
    }

    func bytes(as format: OutputFormat, style: TextStyle) -> [UInt8] {
        guard let machine = MachineFormat(format) else { return text(style) }
        return table.bytes(as: machine)
    }

    /// In English whatever the language, as all csv and json is the same in both.
    private var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .code)
        }
        return ReportTable(
            columns: [
                column("code", "Kode", "Code"), column("severity", "Alvor", "Severity"),
                column("found", "Fundet", "Found"), column("remedy", "Gør", "Remedy"),
            ],
            rows: entries.map { check, diagnosis in
                [
                    .text(check.code), .text(diagnosis.severity.rawValue), .text(diagnosis.found.english),
                    TableCell(diagnosis.remedy?.english),
                ]
            })
    }

    private func text(_ style: TextStyle) -> [UInt8] {
        let lines = entries.map { check, diagnosis in
            KeyValueReport.Entry(
                TableColumn(name: check.code, title: check.title, kind: .code),
                .text(
                    DoctorReport.prefix(diagnosis.severity, style.language) + diagnosis.found.text(in: style.language)))
        }
        let report = KeyValueReport(
            title: BilingualText(da: "Tilstand", en: "State"), entries: lines, notes: remedies + [conclusion])
        return report.bytes(as: .text, style: style)
    }

    private static func prefix(_ severity: Diagnosis.Severity, _ language: Language) -> String {
        switch severity {
        case .ok: ""
        case .warning: BilingualText(da: "ADVARSEL: ", en: "WARNING: ").text(in: language)
        case .problem: BilingualText(da: "FEJL: ", en: "PROBLEM: ").text(in: language)
        }
    }

    /// Each once, however many it is for.
    private var remedies: [BilingualText] {
        var told: Set<BilingualText> = []
        return entries.compactMap { check, diagnosis in
            diagnosis.remedy.map {
                BilingualText(da: "\(check.code): \($0.danish)", en: "\(check.code): \($0.english)")
            }
        }.filter { told.insert($0).inserted }
    }

    private var conclusion: BilingualText {
        if worst != nil {
            return BilingualText(da: "Noget står i vejen, se nedenfor.", en: "Something stands in the way, see below.")
        }
        return warningCount == 0
            ? BilingualText(da: "Alt er i orden.", en: "Everything is in order.")
            : BilingualText(
                da: "Det virker; advarsler: \(warningCount).", en: "It works; warnings: \(warningCount).")
    }
}
