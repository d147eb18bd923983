import Allocation
import CostModel
import Extraction
import Workforce

/// Step 4 of a run: worked hours and caseloads of what is computed, from the run's snapshot.
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
        let computed = Set(scope.plan.computed)
        func isComputed(_ municipality: Int16, _ year: FiscalYear) -> Bool {
            computed.contains(Partition(municipality: municipality, fiscalYear: year))
        }
        hours = work.hours.filter { isComputed($0.municipality, $0.fiscalYear) }
        caseloads = loads.caseloads.filter { isComputed($0.municipality, $0.fiscalYear) }
        findings = (work.findings + loads.findings).filter { finding in
            // What is of no municipality and year that is published is told by every run.
            guard let municipality = finding.municipality, let year = finding.fiscalYear,
                scope.model.years.contains(year)
            else { return true }
            return isComputed(municipality, year)
        }
    }

    /// Rows of the dataset behind the hours.
    var rowCount: Int {
        hours.reduce(0) { $0 + $1.rowCount }
    }
}
