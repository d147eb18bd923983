import CostModel
import Publication

/// Which municipalities and fiscal years a run computes, and which stay published as they are.
struct RunPlan: Sendable {
    /// Those asked for that do not stand, by municipality and year.
    let computed: [Partition]
    /// Published ones that the run leaves alone: they stand, or were not asked for.
    let kept: [Partition]
    /// Nothing is to be computed, published or told.
    let isEmpty: Bool

    /// - Parameters:
    ///   - wanted: what the request asks for, of all that there is
    ///   - published: every published municipality and year, and whether it stands
    ///   - hasNews: there is something to tell although nothing may have to be computed
    init(
        _ request: RunRequest, wanted: [Partition], published: [(partition: Partition, stands: Bool)],
        hasNews: Bool = false
    ) {
        let standing = Set(request.recomputes ? [] : published.filter(\.stands).map(\.partition))
        computed = wanted.filter { !standing.contains($0) }.sorted()
        let all = Set(wanted)
        kept = published.map(\.partition).filter { all.contains($0) ? standing.contains($0) : !request.isWhole }
        // A municipality or year that is published and no longer there is neither.
        let dropsAny = request.isWhole && !published.allSatisfy { all.contains($0.partition) }
        isEmpty = computed.isEmpty && !dropsAny && !hasNews
    }

    /// What the request asks for of all that there is.
    /// - Parameter known: the ledger's municipalities
    /// - Throws: `Refusal` where it asks for what there is not
    static func wanted(_ request: RunRequest, _ model: ModelDefinition, known: [Int16]) throws -> [Partition] {
        let years = try years(request, model)
        return try municipalities(request, known).flatMap { municipality in
            years.map { Partition(municipality: municipality, fiscalYear: $0) }
        }
    }

    /// The model's years, or the one asked for.
    private static func years(_ request: RunRequest, _ model: ModelDefinition) throws -> [FiscalYear] {
        guard let year = request.fiscalYear else { return model.years }
        guard model.years.contains(year) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "regnskabsår \(year) er uden for modellens år \(model.firstYear)-\(model.lastYear)",
                    en: "fiscal year \(year) is outside the model's years \(model.firstYear)-\(model.lastYear)"),
                remedy: BilingualText(da: "vælg et af modellens år", en: "choose one of the model's years"))
        }
        return [year]
    }

    private static func municipalities(_ request: RunRequest, _ known: [Int16]) throws -> [Int16] {
        guard let municipality = request.municipality else { return known }
        guard known.contains(municipality) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "kommune \(municipality) er ikke indlæst",
                    en: "municipality \(municipality) has not been imported"),
                remedy: BilingualText(
                    da: "vælg en af \(known.map(String.init).joined(separator: ", "))",
                    en: "choose one of \(known.map(String.init).joined(separator: ", "))"))
        }
        return [municipality]
    }
}
