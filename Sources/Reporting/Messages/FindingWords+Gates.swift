import CostModel

/// The words of what stops a publication.
extension FindingWords {
    var gateMessage: BilingualText {
        switch finding.code {
        case .gateUnallocated:
            inPartition(
                da: "\(danishPart) af det bogførte er ufordelt; grænsen er \(danishLimit) %",
                en: "\(part) of what was posted is unallocated; the limit is \(expected)%")
        case .gateDrift:
            inPartition(
                da: "en total har flyttet sig \(danishPart) siden sidste frigivelse; grænsen er \(danishLimit) %",
                en: "a total has moved by \(part) since the last publication; the limit is \(expected)%")
        case .gateRowDrop:
            inPartition(
                da: "der er \(danishPart) færre posteringer end ved sidste frigivelse; grænsen er \(danishLimit) %",
                en: "there are \(part) fewer postings than at the last publication; the limit is \(expected)%")
        case .gateRejected:
            BilingualText(
                da:
                    "afviste posteringer for \(kroner(.danish)) kr. (\(finding.found ?? "0") med ulæseligt beløb); grænsen er \(danishLimit) kr.",
                en:
                    "postings of \(kroner(.english)) DKK were rejected (\(finding.found ?? "0") with an unreadable amount); the limit is \(expected) DKK"
            )
        case .gateControlTotals:
            inPartition(
                da:
                    "\(finding.subject ?? "") stemmer ikke med afstemningstotalen; forskellen er \(finding.rows) poster og \(kroner(.danish)) kr.",
                en:
                    "\(finding.subject ?? "") does not meet its control total; the difference is \(kroner(.english)) DKK"
            )
        default:
            inPartition(
                da: "året er lukket, og tallene ville ændre sig", en: "the year is closed, and its figures would change"
            )
        }
    }

    var gateRemedy: BilingualText {
        switch finding.code {
        case .gateUnallocated:
            BilingualText(
                da: "se hvad der mangler: omkost check; eller hæv gates.unallocated_percent i model.yaml",
                en: "see what is missing: omkost check; or raise gates.unallocated_percent in model.yaml")
        case .gateDrift, .gateRowDrop:
            BilingualText(
                da: "se hvad der flytter sig: omkost run --dry-run; er det rigtigt: omkost run --accept-drift",
                en: "see what moves: omkost run --dry-run; if it is right: omkost run --accept-drift")
        case .gateRejected:
            BilingualText(
                da: "ret de afviste posteringer, og indlæs dem", en: "mend the rejected postings, and import them")
        case .gateControlTotals:
            BilingualText(
                da: "find de manglende eller overtallige posteringer i udtrækket",
                en: "find the missing or surplus postings of the extract")
        default:
            BilingualText(
                da: "skal de ændres: omkost close \(closable) --reopen",
                en: "if they are to change: omkost close \(closable) --reopen")
        }
    }

    /// `260 2019`, as `omkost close` takes it.
    private var closable: String {
        [finding.municipality.map { String($0) }, finding.fiscalYear?.description].compactMap(\.self)
            .joined(separator: " ")
    }

    private func inPartition(da: String, en: String) -> BilingualText {
        let (municipality, year) = (finding.municipality ?? 0, finding.fiscalYear?.description ?? "")
        return BilingualText(
            da: "kommune \(municipality), regnskabsår \(year): \(da)",
            en: "municipality \(municipality), fiscal year \(year): \(en)")
    }

    /// `12.5%`; of nothing there is no part.
    private var part: String {
        finding.found.map { "\($0)%" } ?? "more than the whole (there was nothing before)"
    }

    private var danishPart: String {
        finding.found.map { "\($0.replacing(".", with: ",")) %" } ?? "mere end det hele (der var intet før)"
    }

    private var danishLimit: String {
        expected.replacing(".", with: ",")
    }

    private func kroner(_ language: Language) -> String {
        NumberFormat(language).kroner(oere: finding.oere ?? 0)
    }
}
