import CostModel
import Testing

@testable import Workforce

@Suite("caseload")
struct CaseloadTests {
    private func assignment(
        _ employee: String, _ citizen: Int32, _ days: DayRange, costCentre: String = ""
    ) -> WorkFacts.Assignment {
        WorkFacts.Assignment(
            municipality: 260, employee: employee, costCentre: costCentre, citizen: citizen, days: days)
    }

    private func count(
        _ facts: WorkFacts, initiatives: [Int32: String] = [:]
    ) -> (caseloads: [Caseload], findings: [Finding]) {
        CaseloadCounter(facts: facts, years: [FiscalYear(2019)]) { _, citizen in initiatives[citizen] ?? "" }.count()
    }

    @Test("ten citizens all year and ten for half of it, over half a position: 30 less a half day's part")
    func average() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        let year = FiscalYear(2019).days
        facts.employments = [LittleWork.employment(260, "E1", year, percentThousandths: 50_000)]
        facts.assignments =
            (1...10).map { assignment("E1", $0, year) }
            + (11...20).map { assignment("E1", $0, LittleWork.days("2019-07-02")) }
        let caseload = try #require(count(facts).caseloads.first)
        // 10 x 365 + 10 x 183 days over 365 days, by half an FTE.
        #expect(caseload.assignmentDays == 5_480)
        #expect(caseload.average == Ratio(2 * 5_480, over: 365))
        #expect(caseload.employeeCount == 1)
    }

    @Test("who has no citizens does not make the load look light; who has no position is left out and told")
    func whoCounts() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        let year = FiscalYear(2019).days
        facts.employments = [
            LittleWork.employment(260, "E1", year), LittleWork.employment(260, "LEADER", year),
            LittleWork.employment(nil, "E3", year),
        ]
        facts.assignments = [assignment("E1", 1, year), assignment("E2", 2, year), assignment("E3", 3, year)]
        let (caseloads, findings) = count(facts)
        #expect(caseloads.map(\.average) == [Ratio(1)])
        #expect(findings.map(\.code) == [.assignmentWithoutEmployment])
        #expect(findings.map(\.rows) == [2])
    }

    @Test("by cost centre and by the primary enrolment's initiative, each with its own positions")
    func parts() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        let year = FiscalYear(2019).days
        facts.employments = [
            LittleWork.employment(260, "E1", year, percentThousandths: 50_000, costCentre: "C1"),
            LittleWork.employment(260, "E1", year, percentThousandths: 25_000, costCentre: "C2", initiative: "I1"),
            LittleWork.employment(260, "E2", year, costCentre: "C3"),
        ]
        facts.assignments = [
            assignment("E1", 1, year, costCentre: "C1"), assignment("E1", 2, year, costCentre: "C1"),
            assignment("E1", 3, year, costCentre: "C2"), assignment("E2", 4, year),
        ]
        let caseloads = count(facts, initiatives: [3: "I1", 4: "I1"]).caseloads
        #expect(caseloads.map(\.costCentre) == ["", "C1", "C2", ""])
        #expect(caseloads.map(\.initiative) == ["", "", "", "I1"])
        #expect(
            caseloads.map(\.average) == [Ratio(4 * 4, over: 7), Ratio(4), Ratio(4), Ratio(4)])
    }

    @Test("a part whose positions are unknown has assignments but no caseload")
    func unknown() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        facts.assignments = [assignment("E1", 1, LittleWork.days("2019-01-01"))]
        #expect(count(facts).caseloads.map(\.average) == [nil])
    }
}
