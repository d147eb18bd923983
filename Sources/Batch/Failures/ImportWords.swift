import CostModel
import Intake
import Reporting

/// What a refused import says.
enum ImportWords {
    static func refusals(_ refused: ImportRefused) -> [Refusal] {
        var refusals = refused.findings.map { FindingWords($0).refusal }
        let untold = refused.count - refused.findings.count
        let limit =
            refused.limit > 0
            ? BilingualText(
                da: " (\(refused.count) i alt, --reject-limit \(refused.limit))",
                en: " (\(refused.count) in all, --reject-limit \(refused.limit))") : BilingualText(da: "", en: "")
        if untold > 0 {
            refusals.append(
                Refusal(
                    .dataRefused,
                    what: BilingualText(
                        da: "yderligere \(untold) rækker er afvist\(limit.danish); intet er indlæst",
                        en: "\(untold) more rows were refused\(limit.english); nothing was imported"),
                    remedy: BilingualText(
                        da: "ret de første, og prøv igen", en: "mend the first ones, and try again")))
        }
        return refusals
    }

    static func refusal(_ forbidden: RelationForbidden) -> Refusal {
        let grants =
            "grant usage on schema \(forbidden.schema) to omkost_batch; "
            + "grant select on \(forbidden.schema).\(forbidden.name) to omkost_batch"
        return Refusal(
            .notPermitted,
            what: BilingualText(
                da: "omkost_batch må ikke læse \(forbidden.schema).\(forbidden.name)",
                en: "omkost_batch may not read \(forbidden.schema).\(forbidden.name)"),
            remedy: BilingualText(da: grants, en: grants))
    }

    static func refusal(_ unreadable: InputUnreadable) -> Refusal {
        guard let number = unreadable.errorNumber else {
            return Refusal(
                .temporary,
                what: BilingualText(
                    da: "\(unreadable.file) blev ændret, mens den blev læst; intet er indlæst",
                    en: "\(unreadable.file) changed while it was read; nothing was imported"),
                remedy: BilingualText(
                    da: "indlæs igen, når filen er skrevet færdig", en: "import again when the file has been written"))
        }
        return Refusal(
            .inputOutput,
            what: BilingualText(
                da: "\(unreadable.file) kunne ikke læses (\(SystemWords.text(number)))",
                en: "\(unreadable.file) could not be read (\(SystemWords.text(number)))"),
            remedy: BilingualText(da: "tjek filen og dens rettigheder", en: "check the file and its rights"))
    }
}
