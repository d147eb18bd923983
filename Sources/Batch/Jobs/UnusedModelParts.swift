import CostModel
import Reporting

/// Parts of a model that this version reads and checks but does not act on: silence about a limit that does not hold would
/// be worse than no limit.
enum UnusedModelParts {
    static func warn(_ model: ModelDefinition, _ console: Console) {
        if model.gates != Gates() {
            console.tell(
                Refusal(
                    .done,
                    what: BilingualText(
                        da: "model.yaml har gates, som denne version ikke bruger: ingen grænse standser en frigivelse",
                        en: "model.yaml has gates, which this version does not use: no limit stops a publication"),
                    remedy: BilingualText(
                        da: "se selv efter i afstemningen: omkost reconcile",
                        en: "look at the reconciliation yourself: omkost reconcile")
                ).warningMessage(in: console.language))
        }
    }
}
