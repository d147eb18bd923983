import CostModel
import Testing

@testable import Summary

/// Before, during and after, with the reservations that go with it, and who pays and who gains.
@Suite("before, during and after")
struct EnrolmentCourseTests {
    private static func cell(
        _ year: Int16, _ sector: String, _ arm: Arm?, _ phase: Phase?, _ offset: Int?, _ expense: Int128,
        _ reimbursement: Int128 = 0
    ) -> CostCell {
        CostCell(
            municipality: 260, fiscalYear: FiscalYear(year), sector: sector, grade: .a, isTraced: true, arm: arm,
            phase: phase, yearOffset: offset, expense: expense, reimbursement: reimbursement, stateShare: 0)
    }

    private static func count(
        _ year: Int16, _ arm: Arm, _ phase: Phase, _ offset: Int?, _ citizens: Int, days: Int
    ) -> PersonCount {
        PersonCount(
            fiscalYear: FiscalYear(year), arm: arm, phase: phase, yearOffset: offset, citizens: citizens,
            families: citizens / 2, days: days)
    }

    /// Two fiscal years, one before and one during; the sector `social` has an index that rises by ten per cent.
    private static func course(
        intervention: Int, comparison: Int, earlier: Int128 = 0
    ) -> EnrolmentCourse {
        var cost = [
            cell(2018, "social", .intervention, .before, -1, Int128(intervention) * 100_000, 0),
            cell(2019, "social", .intervention, .during, 0, Int128(intervention) * 100_000, 0),
            cell(2018, "family", .intervention, .before, -1, Int128(intervention) * 50_000, -10_000),
            cell(2019, "family", .intervention, .during, 0, Int128(intervention) * 80_000, 0),
            cell(2019, "social", nil, nil, nil, 999),
        ]
        var persons = [
            count(2018, .intervention, .before, -1, intervention, days: intervention * 365),
            count(2019, .intervention, .during, 0, intervention, days: intervention * 365),
        ]
        if earlier > 0 {
            cost.append(cell(2017, "family", .intervention, .before, -2, earlier))
            persons.append(count(2017, .intervention, .before, -2, intervention, days: intervention * 365))
        }
        if comparison > 0 {
            cost += [
                cell(2018, "family", .comparison, .before, -1, Int128(comparison) * 50_000),
                cell(2019, "family", .comparison, .during, 0, Int128(comparison) * 60_000),
            ]
            persons += [
                count(2018, .comparison, .before, -1, comparison, days: comparison * 365),
                count(2019, .comparison, .during, 0, comparison, days: comparison * 365),
            ]
        }
        let heads = persons.map { person in
            var head = person
            head.yearOffset = nil
            return head
        }
        return EnrolmentCourse(
            cost: cost, persons: persons, headsByPhase: heads, headsByYear: persons,
            prices: ConstantPrices(
                [PriceRise(index: "pl", fiscalYear: FiscalYear(2019), percentThousandths: 10_000)],
                baseYear: FiscalYear(2019))
        ) { $0 == "social" ? "pl" : nil }
    }

    @Test("cost for each person-year, in constant prices where the index reaches")
    func perPersonYear() throws {
        let course = Self.course(intervention: 40, comparison: 30)
        let before = try #require(course.phase(.before, of: .intervention))
        #expect(before.netPerPersonYear(sector: "social") == 110_000)
        #expect(before.netPerPersonYear(sector: "family") == 49_750)
        #expect(before.citizens == 40 && before.families == 20)
        #expect(before.time.thousandths == 40_000)
        let during = try #require(course.phase(.during, of: .intervention))
        #expect(during.netPerPersonYear(sector: "social") == 100_000)
        #expect(course.unindexed == ["family"])
        #expect(course.phases.map(\.arm) == [.intervention, .intervention, .comparison, .comparison])
        // What has no enrolment belongs to no phase.
        #expect(course.phases.reduce(0) { $0 + $1.net } == course.years.reduce(0) { $0 + $1.net })
    }

    @Test("enough persons on both sides and a comparison arm leave no doubt that can be counted")
    func noDoubt() {
        #expect(ComparisonDoubt.all(of: Self.course(intervention: 40, comparison: 30)) == [])
    }

    @Test("few persons, no comparison, and entry at a peak are told")
    func doubts() {
        #expect(
            ComparisonDoubt.all(of: Self.course(intervention: 6, comparison: 0))
                == [.fewPersons(.before, citizens: 6), .fewPersons(.during, citizens: 6), .noComparisonArm])
        #expect(
            ComparisonDoubt.all(of: Self.course(intervention: 40, comparison: 5)) == [
                .fewComparisonPersons(citizens: 5)
            ])
        // 40 persons cost 80,000 each two years before, and 159,750 in the last year before.
        #expect(
            ComparisonDoubt.all(of: Self.course(intervention: 40, comparison: 30, earlier: 3_200_000))
                == [.peakAtEntry(percent: 100)])
        let nobody = EnrolmentCourse(
            cost: [], persons: [], headsByPhase: [], headsByYear: [],
            prices: ConstantPrices([], baseYear: FiscalYear(2019))
        ) { _ in nil }
        #expect(ComparisonDoubt.all(of: nobody) == [.nothingToCompare])
    }

    @Test("each budget's change, less that of the comparison arm, in the model's order")
    func payers() throws {
        let course = Self.course(intervention: 40, comparison: 30)
        let balances = PayerBalance.all(course, booked: ["family": 700, "other": 5], sectors: ["social", "family"])
        #expect(balances.map(\.sector) == ["social", "family", "other"])
        #expect(balances.map(\.paid) == [0, 700, 5])
        #expect(balances.map(\.change) == [-10_000, 30_250, 0])
        #expect(balances.map(\.comparisonChange) == [0, 10_000, 0])
        #expect(balances.map(\.netChange) == [-10_000, 20_250, 0])
        let alone = PayerBalance.all(Self.course(intervention: 40, comparison: 0), booked: [:], sectors: ["social"])
        #expect(alone.first?.comparisonChange == nil)
        #expect(alone.first?.netChange == -10_000)
    }
}
