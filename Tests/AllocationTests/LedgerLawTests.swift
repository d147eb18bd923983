import CostModel
import TestSupport
import Testing

/// Laws that hold for every ledger, over random ones.
@Suite struct LedgerLawTests {
    @Test("the order of the postings and the size of the batches change nothing", arguments: Seeds.some(100))
    func orderOfPostings(seed: UInt64) throws {
        var random = SplitMix64(seed: seed ^ 0x5EED)
        var ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let table = try ledger.allocate().wholeTable
        for size in [1, 3, 17] {
            ledger.postings.shuffle(using: &random)
            #expect(try ledger.allocate(batchPostings: size).wholeTable == table)
        }
    }

    @Test("the order of memberships, enrolments and participations changes nothing", arguments: Seeds.some(100))
    func orderOfFacts(seed: UInt64) throws {
        var random = SplitMix64(seed: seed ^ 0xFAC7)
        var ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let table = try ledger.allocate().wholeTable
        ledger.facts.memberships.shuffle(using: &random)
        ledger.facts.enrolments.shuffle(using: &random)
        ledger.facts.participations.shuffle(using: &random)
        #expect(try ledger.allocate().wholeTable == table)
    }

    @Test("the reversal of all postings negates all lines, where no rule follows expense", arguments: Seeds.some(100))
    func reversal(seed: UInt64) throws {
        var ledger = try LittleLedger(RandomLedger(seed: seed, usesExpense: false).text)
        let lines = try ledger.allocate().lines
        for index in ledger.postings.indices { ledger.postings[index].oere.negate() }
        #expect(try ledger.allocate().lines.map(\.negated).sameElements(as: lines))
    }

    @Test("a reversal of every pooled posting cancels its original to the øre", arguments: Seeds.some(100))
    func cancels(seed: UInt64) throws {
        var ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let traced = try ledger.allocate().lines.filter { $0["pool"] == "-" }
        ledger.postings += ledger.postings.filter { $0.citizen == 0 }.map { posting in
            var reversed = posting
            reversed.oere.negate()
            return reversed
        }
        let both = try ledger.allocate().lines
        #expect(both.allSatisfy { $0["pool"] == "-" })
        #expect(both.filter { $0["citizen"] != "-" }.sameElements(as: traced.filter { $0["citizen"] != "-" }))
    }

    @Test("each municipality alone gives the lines that it has among all", arguments: Seeds.some(100))
    func municipalities(seed: UInt64) throws {
        let ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let parts = try ledger.facts.municipalities.flatMap { try ledger.allocate(municipalities: [$0]).lines }
        #expect(try ledger.allocate().lines.sameElements(as: parts))
    }

    @Test("every posting and every øre has exactly one status: the year closes", arguments: Seeds.some(100))
    func closes(seed: UInt64) throws {
        let ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let allocated = try ledger.allocate()
        for frame in allocated.frames {
            let own = ledger.postings.filter { $0.year == frame.fiscalYear && $0.municipality == frame.municipality }
            let posted = own.reduce(into: ControlTotal.zero) { $0.add(oere: $1.oere) }
            let lines = allocated.lines.filter {
                $0["municipality"] == "\(frame.municipality)" && $0["year"] == "\(frame.fiscalYear)"
            }
            #expect(frame.posted == posted)
            #expect(lines.reduce(0) { $0 + Int128($1.oere) } == posted.oere)
            #expect(frame.accountTotals.reduce(.zero) { $0 + $1.total } == posted)
            for status in CostStatus.allCases {
                let ofLines = lines.filter { $0["status"] == status.code }.reduce(0) { $0 + Int128($1.oere) }
                let ofAccounts = frame.accountTotals.filter { $0.status == status }.reduce(0) { $0 + $1.total.oere }
                #expect(ofLines == ofAccounts)
            }
        }
    }

    @Test(
        "a line has a citizen exactly when it is allocated, a reason exactly when it is not", arguments: Seeds.some(100)
    )
    func shape(seed: UInt64) throws {
        for line in try LittleLedger(RandomLedger(seed: seed).text).allocate().lines {
            let isAllocated = line["status"] == "allocated"
            #expect((line["citizen"] != "-") == isAllocated)
            #expect((line["rule"] != "-") == isAllocated)
            #expect((line["reason"] != "-") == !isAllocated)
            #expect(line.oere != 0)
        }
    }

    @Test("a line that is stored once is given once", arguments: Seeds.some(100))
    func unique(seed: UInt64) throws {
        let allocated = try LittleLedger(RandomLedger(seed: seed).text).allocate()
        let keys = allocated.lines.map { line in LedgerLine.columns.map { line[$0] } }
        #expect(Set(keys).count == keys.count)
    }
}

extension [LedgerLine] {
    /// The same lines, in any order.
    fileprivate func sameElements(as other: [LedgerLine]) -> Bool {
        Dictionary(grouping: self, by: \.self).mapValues(\.count)
            == Dictionary(grouping: other, by: \.self).mapValues(\.count)
    }
}
