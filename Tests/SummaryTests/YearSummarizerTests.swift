import CostModel
import Summary
import Testing

@Suite struct YearSummarizerTests {
    private static let municipality: Int16 = 101
    private static let year = FiscalYear(2018)

    /// A enrolled in 0 (before, then during, moving family), B enrolled in 1 (after), C without enrolment or family.
    private static let slots = [
        slot(1, family: 10, initiative: 0, .before, days: 100),
        slot(1, family: 10, initiative: 0, .during, days: 200),
        slot(1, family: 11, initiative: 0, .during, days: 65),
        slot(2, family: 10, initiative: 1, .after, days: 365),
        slot(3, family: -1, initiative: -1, nil, days: 365),
    ]
    private static let classes = [
        costClass(.allocated, .expense, type: 1), costClass(.allocated, .expense, type: 5),
        costClass(.allocated, .reimbursement, type: 5), costClass(.unallocated, .expense, type: 1),
        costClass(.excluded, .expense, type: 1),
    ]
    /// Slot, class, øre.
    private static let lines: [(Int32, Int32, Int64)] = [
        (1, 1, 1_000), (2, 2, 200), (2, 3, -50), (4, 2, 7), (5, 1, 30), (0, 4, 400), (0, 4, -1), (0, 5, 9_999),
    ]

    @Test("everybody's row sums what is allocated, and shows what is not")
    func everybody() throws {
        let summary = try #require(try summaries(batchLines: 3).first)
        #expect(summary.initiative == nil)
        #expect(summary.expense == 1_237)
        #expect(summary.reimbursement == -50)
        #expect(summary.pay == 1_030)
        #expect(summary.unallocated == 399)
        #expect(summary.citizenCount == 3)
        #expect(summary.familyCount == 1)
        #expect(summary.daysDuring == 265)
    }

    @Test("an initiative's row holds those who have it as primary enrolment, and nothing unallocated")
    func initiatives() throws {
        let rows = try summaries(batchLines: 100).dropFirst()
        #expect(rows.map(\.initiative) == [0, 1])
        #expect(rows.map(\.expense) == [1_200, 7])
        #expect(rows.map(\.reimbursement) == [-50, 0])
        #expect(rows.map(\.pay) == [1_000, 0])
        #expect(rows.map(\.unallocated) == [nil, nil])
        #expect(rows.map(\.citizenCount) == [1, 1])
        #expect(rows.map(\.familyCount) == [1, 1])
        #expect(rows.map(\.daysDuring) == [265, 0])
    }

    @Test("the size of the batches changes nothing")
    func batches() throws {
        let whole = try summaries(batchLines: 100)
        for size in 1...4 { #expect(try summaries(batchLines: size) == whole) }
    }

    @Test("an initiative that cost nothing still has its row and its days")
    func noCost() throws {
        let rows = try YearSummarizer(frame(posted: 0)).summaries()
        #expect(rows.map(\.initiative) == [nil, 0, 1])
        #expect(rows.map(\.daysDuring) == [265, 265, 0])
        #expect(rows.map(\.citizenCount) == [0, 0, 0])
        #expect(rows[0].unallocated == 0)
    }

    @Test("a family that only other days are in is not counted")
    func familyOfOtherDays() throws {
        var summarizer = YearSummarizer(frame(posted: 5))
        var batch = AllocatedCostBatch(municipality: Self.municipality, fiscalYear: Self.year)
        batch.append(slot: 3, costClass: 1, oere: 2)
        batch.append(slot: 4, costClass: 1, oere: 3)
        summarizer.add(batch)
        #expect(try summarizer.summaries().map(\.familyCount) == [2, 1, 1])
    }

    @Test("lines that are not all of the posted money are refused")
    func doesNotClose() throws {
        let summarizer = YearSummarizer(frame(posted: 1))
        #expect(throws: InvariantBroken(.partitionDoesNotClose, at: "101/2018")) { try summarizer.summaries() }
    }

    private func summaries(batchLines: Int) throws -> [YearSummary] {
        var summarizer = YearSummarizer(frame(posted: Self.lines.reduce(0) { $0 + Int128($1.2) }))
        for start in stride(from: 0, to: Self.lines.count, by: batchLines) {
            var batch = AllocatedCostBatch(municipality: Self.municipality, fiscalYear: Self.year)
            for (slot, costClass, oere) in Self.lines[start..<min(start + batchLines, Self.lines.count)] {
                batch.append(slot: slot, costClass: costClass, oere: oere)
            }
            summarizer.add(batch)
        }
        return try summarizer.summaries()
    }

    private func frame(posted: Int128) -> PartitionFrame {
        PartitionFrame(
            municipality: Self.municipality, fiscalYear: Self.year, classes: Self.classes, slots: Self.slots,
            posted: ControlTotal(rows: 1, oere: posted), accountTotals: [], prices: [], findings: [])
    }

    private static func slot(
        _ citizen: Int32, family: Int32, initiative: Int32, _ phase: Phase?, days: Int16
    ) -> SlotDays {
        SlotDays(
            slot: Slot(
                citizen: citizen, family: family, initiative: initiative, arm: phase.map { _ in .intervention },
                phase: phase, yearOffset: 0),
            firstDay: year.days.first, dayCount: days)
    }

    private static func costClass(_ status: CostStatus, _ flow: Flow, type: Int16) -> CostClass {
        CostClass(
            pool: nil, status: status, reason: nil, rule: nil, sector: 0, function: FunctionCode(number: 55771),
            flow: flow, municipalPercent: 100, bookedInitiative: -1, activity: -1, costCentre: -1, costType: type)
    }
}
