import CostModel
import Publication
import Reporting

/// What a run says.
enum RunWords {
    /// That it is not published, and everything that forbids it.
    static func refusals(_ rejected: RunRejected) -> [Refusal] {
        [
            Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "kørsel \(rejected.run) er ikke frigivet; hvad der allerede er frigivet, gælder fortsat",
                    en: "run \(rejected.run) was not published; what is published already stands"),
                remedy: BilingualText(
                    da: "se kørslen med: omkost runs show \(rejected.run)",
                    en: "look at the run with: omkost runs show \(rejected.run)"))
        ] + rejected.findings.map { FindingWords($0).refusal }
    }

    static let otherModel = Refusal(
        .configuration,
        what: BilingualText(
            da: "model.yaml er ny siden sidste frigivelse, og en del kan ikke beregnes med en anden model end resten",
            en:
                "model.yaml is new since the last publication, and a part cannot be computed with another model than the rest"
        ), remedy: BilingualText(da: "beregn alt: omkost run", en: "compute everything: omkost run"))

    static func locked(_ locked: RunLocked) -> BilingualText {
        guard let holder = locked.holder else {
            return BilingualText(da: "en anden kørsel er i gang", en: "another run is under way")
        }
        return BilingualText(
            da: "kørsel \(holder.run) på \(holder.host) er i gang siden \(holder.startedAt)",
            en: "run \(holder.run) on \(holder.host) has been under way since \(holder.startedAt)")
    }
}
