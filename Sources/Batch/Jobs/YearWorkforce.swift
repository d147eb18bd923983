import Allocation
import CostModel
import Extraction
import Workforce

/// Step 4 of a run: worked hours and caseloads of the municipalities and years in scope, from the run's snapshot.
struct YearWorkforce {
    let hours: [WorkedHours]
    let caseloads: [Caseload]
    let findings: [Finding]

    init(_ scope: RunScope, _ context: AllocationContext, _ snapshot: LedgerSnapshot) throws {
        let facts = try snapshot.workFacts(municipalities: scope.facts.municipalities)
        let calculator = WorkforceCalculator(model: scope.model.workforce, modelYears: scope.model.years, facts: facts)
        let work = try calculator.calculate()
        let loads = CaseloadCounter(facts: facts, years: scope.years) { municipality, citizen in
            context.primaryInitiative(of: citizen, in: municipality).map { scope.facts.initiatives[Int($0)].code } ?? ""
        }.count()
        let years = Set(scope.years)
        let municipalities = Set(scope.municipalities)
        hours = work.hours.filter { municipalities.contains($0.municipality) && years.contains($0.fiscalYear) }
        caseloads = loads.caseloads.filter { municipalities.contains($0.municipality) }
        findings = (work.findings + loads.findings).filter { finding in
            finding.municipality.map(municipalities.contains) ?? true
        }
    }

    /// Rows of the dataset behind the hours.
    var rowCount: Int {
        hours.reduce(0) { $0 + $1.rowCount }
    }
}
