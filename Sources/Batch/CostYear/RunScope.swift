import CostModel
import Extraction
import Publication

/// What one run is about: the plan, the model, the facts, and what the ledger holds of what is to be computed.
package struct RunScope: Sendable {
    let model: ModelDefinition
    let facts: LedgerFacts
    let plan: RunPlan
    /// What the plan computes, those without postings with zero.
    let postedPairs: [PostedPair]
    /// What the model and the ledger show before anything is computed, of everything.
    let findings: [Finding]

    /// - Parameters:
    ///   - model: the snapshot's
    ///   - posted: of the whole ledger
    init(_ plan: RunPlan, _ snapshot: LedgerSnapshot, _ model: ModelDefinition) throws {
        self.model = model
        self.plan = plan
        facts = try snapshot.facts()
        let posted = try snapshot.postedTotals()
        findings =
            RunScope.yearsOutside(model, posted) + RunScope.salariesMissing(model)
            + RunScope.unknownSteps(model, facts)
        if !posted.isEmpty, !posted.contains(where: { model.years.contains($0.fiscalYear) }) {
            throw Refusal(
                .configuration,
                what: BilingualText(
                    da: "ingen postering er fra modellens år \(model.firstYear)-\(model.lastYear); intet er frigivet",
                    en: "no posting is of the model's years \(model.firstYear)-\(model.lastYear); nothing was published"
                ),
                remedy: BilingualText(da: "ret years i model.yaml", en: "correct years in model.yaml"))
        }
        let totals = Dictionary(uniqueKeysWithValues: posted.map { ($0.partition, $0.total) })
        postedPairs = plan.computed.map { partition in
            PostedPair(
                municipality: partition.municipality, fiscalYear: partition.fiscalYear,
                total: totals[partition] ?? .zero)
        }
    }

    /// Those to compute anything of.
    var years: [FiscalYear] {
        Set(plan.computed.map(\.fiscalYear)).sorted()
    }

    /// A worker has a year at a time, so more workers than years have nothing to do.
    func workerCount(atMost limit: Int) -> Int {
        min(limit, max(1, years.count))
    }

    /// Those to compute a year of.
    func municipalities(in year: FiscalYear) -> [Int16] {
        plan.computed.filter { $0.fiscalYear == year }.map(\.municipality)
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
    private static func salariesMissing(_ model: ModelDefinition) -> [Finding] {
        guard !model.workforce.norms.isEmpty || !model.workforce.salaries.isEmpty else { return [] }
        return model.years.filter { model.workforce.salary(in: $0) == nil }.map { year in
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
}
