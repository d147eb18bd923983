import CostModel

/// Allocates one fiscal year of all municipalities: sorts the postings by municipality as they stream past.
package struct YearAllocator {
    var partitions: [PartitionAllocator]
    /// Index into `partitions` by municipality number.
    private var places: [Int]
    private let year: FiscalYear

    /// - Parameter municipalities: those to compute, whether they have postings or not
    package init(context: AllocationContext, year: FiscalYear, municipalities: [Int16]) {
        self.year = year
        let classifier = AccountClassifier(model: context.model, accounts: context.facts.accounts, year: year)
        places = [Int](repeating: -1, count: 1_000)
        partitions = []
        for municipality in municipalities {
            places[Int(municipality)] = partitions.count
            partitions.append(
                PartitionAllocator(municipality: municipality, year: year, context: context, classifier: classifier))
        }
    }

    /// Takes the postings of a batch.
    /// - Throws: `InvariantBroken` for a posting of a municipality that was not asked for; `AmountOutOfRange`
    package mutating func add(_ batch: PostingBatch) throws {
        var rest = batch.postings[...]
        while let municipality = rest.first?.municipality {
            let place = places[Int(municipality)]
            guard place >= 0 else {
                throw InvariantBroken(.extractedDoesNotEqualLedger, at: "\(municipality)/\(year)")
            }
            let own = rest.prefix { $0.municipality == municipality }
            try partitions[place].add(own)
            rest = rest[own.endIndex...]
        }
    }

    /// Gives the frame and then the lines of one municipality after the other, and forgets each as it goes.
    package mutating func finish(
        frame: (PartitionFrame) throws -> Void, lines: (AllocatedCostBatch) throws -> Void
    ) throws {
        partitions.reverse()
        while var partition = partitions.popLast() {
            try partition.finish(frame: frame, lines: lines)
        }
    }
}
