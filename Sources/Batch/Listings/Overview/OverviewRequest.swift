import CostModel

/// What a user asks `omkost overview` for, as text.
package struct OverviewRequest: Sendable {
    package var initiative: String?
    package var municipality: Int?
    package var cluster: String?
    package var family: String?
    package var citizen: String?
    /// The first and the last fiscal year; nil for the model's.
    package var years: String?

    /// Why persons are looked up.
    package var purpose: String?

    package init() {}

    var persons: PersonRequest {
        var persons = PersonRequest()
        (persons.citizen, persons.family, persons.purpose) = (citizen, family, purpose)
        persons.municipality = municipality.map { Int16(clamping: $0) }
        return persons
    }

    /// - Parameter citizen: the internal number of the citizen asked for
    /// - Throws: `Refusal` (usage) where not exactly one thing is asked for
    func scope(citizen: Int32?) throws(Refusal) -> OverviewScope {
        let number = municipality.map { Int16(clamping: $0) }
        let asked = [initiative, cluster, family, self.citizen].compactMap(\.self).count
        guard asked == 1 || asked == 0 && number != nil else {
            throw OverviewRequest.usage(
                asked == 0
                    ? BilingualText(da: "hvad skal overblikket handle om?", en: "what is the overview to be about?")
                    : BilingualText(da: "et overblik er om én ting", en: "an overview is about one thing"),
                BilingualText(
                    da: "vælg én af --initiative, --municipality, --cluster, --family eller --citizen",
                    en: "choose one of --initiative, --municipality, --cluster, --family or --citizen"))
        }
        guard number == nil || initiative == nil && self.citizen == nil else {
            throw OverviewRequest.usage(
                BilingualText(
                    da: "--municipality hører til --family eller --cluster, eller står alene",
                    en: "--municipality goes with --family or --cluster, or stands alone"),
                BilingualText(da: "lad den ude", en: "leave it out"))
        }
        if let initiative { return .initiative(initiative) }
        if let cluster {
            guard let known = InitiativeCluster(rawValue: cluster) else {
                throw OverviewRequest.usage(
                    BilingualText(da: "ukendt målgruppe \"\(cluster)\"", en: "unknown cluster \"\(cluster)\""),
                    .init(da: "brug family, adult eller youth", en: "use family, adult or youth"))
            }
            return .cluster(known, municipality: number)
        }
        if let family {
            guard let number else {
                throw OverviewRequest.usage(
                    BilingualText(da: "--family kræver --municipality", en: "--family needs --municipality"),
                    BilingualText(
                        da: "familiers koder gælder i én kommune", en: "families' codes hold in one municipality"))
            }
            return .family(municipality: number, code: family)
        }
        if let citizen { return .citizen(citizen) }
        return .municipality(number ?? 0)
    }

    /// How codes of what was asked for are found.
    var codeSource: String {
        if family != nil { return "omkost costs --by municipality,family" }
        if citizen != nil { return "omkost costs --by citizen" }
        if initiative == nil, cluster == nil { return "omkost costs --by municipality" }
        return "omkost costs --by initiative,cluster"
    }

    private static func usage(_ what: BilingualText, _ remedy: BilingualText) -> Refusal {
        Refusal(.usage, what: what, remedy: remedy)
    }
}
