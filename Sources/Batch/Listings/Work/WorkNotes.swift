import CostModel
import Published
import Reporting

/// Sentences that stand under every table about work: the conventions behind the figures, and who approved them.
struct WorkNotes {
    let model: WorkforceModel

    /// `Årsværk 1924 er 1.924 timer, 1643 er 1.642,8 timer om året.`
    var norms: [BilingualText] {
        guard !model.norms.isEmpty else {
            return [
                BilingualText(
                    da: "Modellen har ingen norm (fte.norms), så der er ingen årsværk.",
                    en: "The model has no norm (fte.norms), so there is no FTE.")
            ]
        }
        return [
            BilingualText(
                da: "Årsværk: " + list(.danish, "timer om året") + "; ansættelser er samme årsværk under alle normer.",
                en: "FTE: " + list(.english, "hours a year") + "; employments are the same FTE under every norm.")
        ]
    }

    private func list(_ language: Language, _ unit: String) -> String {
        let numbers = NumberFormat(language)
        return model.norms.map { norm in
            // As many decimals as the norm has.
            var (hours, digits) = (norm.hoursThousandths, 3)
            while digits > 0, hours.isMultiple(of: 10) { (hours, digits) = (hours / 10, digits - 1) }
            return "\(norm.id) = \(numbers.text(Int128(hours), digits: digits)) \(unit)"
        }.joined(separator: ", ")
    }

    static let grades = BilingualText(
        da:
            "Antaget andel er den del af de midterste timer, der hviler på antagelser: lav < 10 %, middel 10-40 %, høj > 40 %.",
        en:
            "Assumed share is the part of the central hours that rests on assumptions: low < 10%, medium 10-40%, high > 40%."
    )

    static let network = BilingualText(
        da:
            "Netværk er vist ved siden af og tælles aldrig med i kommunens egen udvikling; det fælles er delt ligeligt.",
        en:
            "Network work stands beside and never counts as a municipality's own development; the joint part is shared equally."
    )

    static let explain = BilingualText(
        da:
            "Hvad der ligger bag: omkost explain w=development,m=260,y=2019 (formål, kommune, år; i indsats, k kategori).",
        en:
            "What is behind: omkost explain w=development,m=260,y=2019 (nature, municipality, year; i initiative, k category)."
    )

    /// `260 Halsnæs 2019: godkendt 2026-11-22 af …`, or that the figures have changed since.
    static func approvals(_ approvals: [Approval], _ names: [Int16: String]) -> [BilingualText] {
        approvals.map { approval in
            let place = "\(approval.municipality) \(names[approval.municipality] ?? "") \(approval.fiscalYear)"
            let note = approval.note.map { " (\($0))" } ?? ""
            return approval.holds
                ? BilingualText(
                    da: "\(place): godkendt \(approval.approvedOn) af \(approval.approvedBy)\(note).",
                    en: "\(place): approved \(approval.approvedOn) by \(approval.approvedBy)\(note).")
                : BilingualText(
                    da:
                        "\(place): godkendelsen af \(approval.approvedOn) ved \(approval.approvedBy) er bortfaldet, for tallene er ændret siden kørsel \(approval.run).",
                    en:
                        "\(place): the approval of \(approval.approvedOn) by \(approval.approvedBy) has lapsed, for the figures have changed since run \(approval.run)."
                )
        }
    }
}
