import CostModel
import Reporting

extension LabelSet {
    /// States of a run.
    static let runState = LabelSet([
        ("CREATED", BilingualText(da: "begyndt", en: "begun")),
        ("CALCULATING", BilingualText(da: "beregner", en: "calculating")),
        ("VALIDATING", BilingualText(da: "kontrolleres", en: "validating")),
        ("READY", BilingualText(da: "klar", en: "ready")),
        ("PUBLISHED", BilingualText(da: "frigivet", en: "published")),
        ("SUPERSEDED", BilingualText(da: "afløst", en: "superseded")),
        ("REJECTED", BilingualText(da: "ikke frigivet", en: "rejected")),
        ("FAILED", BilingualText(da: "fejlet", en: "failed")),
        ("CANCELLED", BilingualText(da: "afbrudt", en: "cancelled")),
        ("ABANDONED", BilingualText(da: "opgivet", en: "abandoned")),
        ("UNCHANGED", BilingualText(da: "intet nyt", en: "unchanged")),
    ])

    /// Steps of a run.
    static let runStep = LabelSet([
        (RunStep.extract.rawValue, BilingualText(da: "udtræk", en: "extract")),
        (RunStep.compute.rawValue, BilingualText(da: "beregning", en: "compute")),
        (RunStep.work.rawValue, BilingualText(da: "arbejde", en: "work")),
        (RunStep.reconcile.rawValue, BilingualText(da: "afstemning", en: "reconcile")),
        (RunStep.secondOpinion.rawValue, BilingualText(da: "efterregning", en: "second opinion")),
        (RunStep.gates.rawValue, BilingualText(da: "grænser", en: "gates")),
        (RunStep.publish.rawValue, BilingualText(da: "frigivelse", en: "publish")),
    ])
}
