import CostModel
import Reporting

/// Findings as sentences under a table: one per code and subject, summed over municipalities and years.
struct FindingNotes {
    private let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = findings
    }

    var notes: [BilingualText] {
        var merged: [Finding] = []
        for finding in findings {
            if let known = merged.firstIndex(where: { $0.code == finding.code && $0.subject == finding.subject }) {
                merged[known].rows += finding.rows
                merged[known].oere = merged[known].oere.flatMap { sum in finding.oere.map { sum + $0 } }
            } else {
                merged.append(finding)
            }
        }
        let order = Dictionary(uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })
        return merged.sorted { (order[$0.code] ?? 0, $0.subject ?? "") < (order[$1.code] ?? 0, $1.subject ?? "") }
            .map(FindingNotes.sentence)
    }

    private static func sentence(_ finding: Finding) -> BilingualText {
        let words = FindingWords(finding)
        func text(_ language: Language, _ one: String, _ many: String, _ unit: String) -> String {
            let rows = finding.rows == 1 ? one : many
            let numbers = NumberFormat(language)
            let amount = finding.oere.map { ", \(numbers.kroner(oere: $0)) \(unit)" } ?? ""
            return "\(words.message.text(in: language)): \(numbers.count(Int64(finding.rows))) \(rows)\(amount); "
                + "\(words.remedy.text(in: language))."
        }
        return BilingualText(da: text(.danish, "post", "poster", "kr."), en: text(.english, "row", "rows", "DKK"))
    }
}
