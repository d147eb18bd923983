import CostModel
import Publication
import Testing

@testable import Batch

/// What a run computes and what it leaves as it is published.
@Suite("the plan of a run") struct RunPlanTests {
    private func partition(_ municipality: Int16, _ year: Int16) -> Partition {
        Partition(municipality: municipality, fiscalYear: FiscalYear(year))
    }

    private func request(municipality: Int16? = nil, recomputes: Bool = false) -> RunRequest {
        RunRequest(
            host: "", programVersion: "", municipality: municipality, fiscalYear: nil, recomputes: recomputes)
    }

    private var all: [Partition] {
        [partition(101, 2018), partition(101, 2019), partition(217, 2018), partition(217, 2019)]
    }

    @Test("before the first publication everything is computed")
    func first() {
        let plan = RunPlan(request(), wanted: all, published: [])
        #expect(plan.computed == all)
        #expect(plan.kept.isEmpty && !plan.isEmpty)
    }

    @Test("what stands is kept, what does not is computed")
    func touched() {
        let published = all.map { ($0, stands: $0 != partition(217, 2019)) }
        let plan = RunPlan(request(), wanted: all, published: published)
        #expect(plan.computed == [partition(217, 2019)])
        #expect(plan.kept == Array(all.prefix(3)))
    }

    @Test("where everything stands there is nothing to do, unless it is to be computed anyway")
    func standing() {
        let published = all.map { ($0, stands: true) }
        #expect(RunPlan(request(), wanted: all, published: published).isEmpty)
        let plan = RunPlan(request(recomputes: true), wanted: all, published: published)
        #expect(plan.computed == all)
        #expect(plan.kept.isEmpty)
    }

    @Test("a municipality or year that is no longer there is dropped, which is something to do")
    func gone() {
        let published = all.map { ($0, stands: true) }
        let plan = RunPlan(request(), wanted: Array(all.prefix(2)), published: published)
        #expect(!plan.isEmpty)
        #expect(plan.computed.isEmpty)
        #expect(plan.kept == Array(all.prefix(2)))
    }

    @Test("a run of one municipality keeps the others, whether they stand or not")
    func part() {
        let published = all.map { ($0, stands: $0.fiscalYear == FiscalYear(2018)) }
        let plan = RunPlan(request(municipality: 101), wanted: Array(all.prefix(2)), published: published)
        #expect(plan.computed == [partition(101, 2019)])
        #expect(plan.kept == [partition(101, 2018), partition(217, 2018), partition(217, 2019)])
    }
}
