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
                    da: "kørsel \(rejected.run) er ikke frigivet; den hidtidige udgave gælder fortsat",
                    en: "run \(rejected.run) was not published; the last publication stands"),
                remedy: BilingualText(
                    da: "se kørslen med: omkost runs show \(rejected.run)",
                    en: "look at the run with: omkost runs show \(rejected.run)"))
        ] + rejected.findings.map { FindingWords($0).refusal }
    }

    static func locked(_ locked: RunLocked) -> BilingualText {
        guard let holder = locked.holder else {
            return BilingualText(da: "en anden kørsel er i gang", en: "another run is under way")
        }
        return BilingualText(
            da: "kørsel \(holder.run) på \(holder.host) er i gang siden \(holder.startedAt)",
            en: "run \(holder.run) on \(holder.host) has been under way since \(holder.startedAt)")
    }
}
