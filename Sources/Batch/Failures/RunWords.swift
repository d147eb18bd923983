import CostModel
import Publication

/// What a run says.
enum RunWords {
    static func locked(_ locked: RunLocked) -> BilingualText {
        guard let holder = locked.holder else {
            return BilingualText(da: "en anden kørsel er i gang", en: "another run is under way")
        }
        return BilingualText(
            da: "kørsel \(holder.run) på \(holder.host) er i gang siden \(holder.startedAt)",
            en: "run \(holder.run) on \(holder.host) has been under way since \(holder.startedAt)")
    }
}
