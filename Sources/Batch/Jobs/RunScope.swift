import CostModel
import Extraction
import Publication

/// What one run is about: the model, the facts, and what the ledger holds of the years and municipalities asked for.
package struct RunScope {
    let model: ModelDefinition
    let facts: LedgerFacts
    let years: [FiscalYear]
    let municipalities: [Int16]
    /// Every municipality and year in scope, those without postings with zero.
    let postedPairs: [PostedPair]
    /// What the model and the ledger show before anything is computed.
    let findings: [Finding]

    /// - Parameter model: the snapshot's
    init(_ request: RunRequest, _ snapshot: LedgerSnapshot, _ model: ModelDefinition) throws {
        self.model = model
        facts = try snapshot.facts()
        years = try RunScope.years(request, model)
        municipalities = try RunScope.municipalities(request, facts)
        let posted = try snapshot.postedTotals(municipality: request.municipality)
        findings =
            RunScope.yearsOutside(model, posted) + RunScope.salariesMissing(model, years)
            + RunScope.unknownSteps(model, facts)
        let scopeYears = years
        if request.isWhole, !posted.isEmpty, !posted.contains(where: { scopeYears.contains($0.fiscalYear) }) {
            throw Refusal(
                .configuration,
                what: BilingualText(
                    da: "ingen postering er fra modellens år \(model.firstYear)-\(model.lastYear); intet er frigivet",
                    en: "no posting is of the model's years \(model.firstYear)-\(model.lastYear); nothing was published"
                ),
                remedy: BilingualText(da: "ret years i model.yaml", en: "correct years in model.yaml"))
        }
        postedPairs = municipalities.flatMap { [years] municipality in
            years.map { year in
                posted.first { $0.municipality == municipality && $0.fiscalYear == year }
                    ?? PostedPair(municipality: municipality, fiscalYear: year, total: .zero)
            }
        }
    }

    private static func yearsOutside(_ model: ModelDefinition, _ posted: [PostedPair]) -> [Finding] {
        let modelYears = Set(model.years)
        return posted.filter { !modelYears.contains($0.fiscalYear) }.map { pair in
            Finding(
                .yearOutsideModel, municipality: pair.municipality, fiscalYear: pair.fiscalYear, rows: pair.total.rows,
                oere: pair.total.oere)
        }
    }

    /// A model without any FTE part asks for none.
    private static func salariesMissing(_ model: ModelDefinition, _ years: [FiscalYear]) -> [Finding] {
        guard !model.workforce.norms.isEmpty || !model.workforce.salaries.isEmpty else { return [] }
        return years.filter { model.workforce.salary(in: $0) == nil }.map { year in
            Finding(.salaryMissing, fiscalYear: year, subject: year.description)
        }
    }

    /// Centres of the declared order that exist nowhere: a typing error, as a rule.
    private static func unknownSteps(_ model: ModelDefinition, _ facts: LedgerFacts) -> [Finding] {
        guard case .stepDown(let order) = model.costCentres else { return [] }
        let years = Set(model.years)
        let known = Set(
            facts.costCentreYears.filter { years.contains($0.year) }.map { facts.costCentres[Int($0.costCentre)].code })
        return order.filter { !known.contains($0) }.map { Finding(.unknownStep, subject: $0) }
    }

    /// All postings in scope.
    var posted: ControlTotal {
        postedPairs.reduce(.zero) { $0 + $1.total }
    }

    func posted(in year: FiscalYear) -> ControlTotal {
        postedPairs.filter { $0.fiscalYear == year }.reduce(.zero) { $0 + $1.total }
    }

    /// The model's years, or the one asked for.
    static func years(_ request: RunRequest, _ model: ModelDefinition) throws -> [FiscalYear] {
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

    private static func municipalities(_ request: RunRequest, _ facts: LedgerFacts) throws -> [Int16] {
        guard let municipality = request.municipality else { return facts.municipalities }
        guard facts.municipalities.contains(municipality) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "kommune \(municipality) er ikke indlæst",
                    en: "municipality \(municipality) has not been imported"),
                remedy: BilingualText(
                    da: "vælg en af \(facts.municipalities.map(String.init).joined(separator: ", "))",
                    en: "choose one of \(facts.municipalities.map(String.init).joined(separator: ", "))"))
        }
        return [municipality]
    }
}
