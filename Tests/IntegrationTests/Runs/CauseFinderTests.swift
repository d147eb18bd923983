import CostModel
import Extraction
import Testing

@testable import Batch

/// What differs, laid beside what moved.
@Suite("causes of a movement")
struct CauseFinderTests {
    private static let places = [(250, 2018), (250, 2019), (260, 2019)].map {
        Partition(municipality: $0.0, fiscalYear: FiscalYear($0.1))
    }

    private func change(_ fact: LedgerFact, _ municipality: Int16?, _ year: Int16?) -> FoundCause {
        FoundCause(
            LedgerChange(
                fact: fact, municipality: municipality, fiscalYear: year.map { FiscalYear($0) }, opened: 2, ended: 1,
                oere: nil))
    }

    /// `260/2019 postings +`, with `-` where it explains nothing.
    private func found(cost: [Int] = [], work: [Int] = [], _ candidates: [FoundCause]) -> [String] {
        let finder = CauseFinder(
            compared: Set(CauseFinderTests.places), movedCost: Set(cost.map { CauseFinderTests.places[$0] }),
            movedWork: Set(work.map { CauseFinderTests.places[$0] }))
        return finder.find(candidates).map { cause in
            let place = "\(cause.municipality.map { String($0) } ?? "*")/\(cause.fiscalYear.map { String($0) } ?? "*")"
            return "\(place) \(cause.cause.code) \(cause.mayExplain ? "+" : "-")"
        }
    }

    @Test("a cause may explain what moved where what it can move has moved, and nowhere else")
    func effect() {
        #expect(
            found(
                cost: [2],
                [
                    change(.postings, 260, 2019), change(.postings, 250, 2019), change(.memberships, 260, nil),
                    change(.meetings, 260, 2019), FoundCause(ModelDifference(part: .rules, detail: "+a")),
                    FoundCause(ModelDifference(part: .norms)),
                ]) == [
                    "*/* model_rules +", "*/* model_norms -", "250/2019 postings -", "260/* memberships +",
                    "260/2019 postings +", "260/2019 meetings -",
                ])
    }

    @Test("the network's work concerns every municipality")
    func network() {
        #expect(
            found(work: [0, 2], [change(.employments, nil, nil), change(.municipalities, nil, nil)])
                == ["*/* employments +", "*/* municipalities +"])
    }

    @Test("what moved without anything that could have moved it is said, place by place")
    func unexplained() {
        #expect(found(cost: [1], []) == ["250/2019 none -"])
        #expect(found(cost: [1], [change(.meetings, 250, 2019)]) == ["250/2019 meetings -", "250/2019 none -"])
        #expect(found(work: [1], [change(.postings, 250, 2019)]) == ["250/2019 postings -", "250/2019 none -"])
        #expect(found(cost: [0, 2], work: [2], [FoundCause(.program)]) == ["*/* program_version +"])
    }

    @Test("nothing differs, nothing moved: nothing is said; what is of no compared place is left out")
    func nothing() {
        #expect(found([]) == [])
        #expect(found([change(.postings, 240, 2019), change(.postings, 260, 2018)]) == [])
    }
}
