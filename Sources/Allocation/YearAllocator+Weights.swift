import CostModel

extension YearAllocator {
    /// Divides pools of the postings taken so far once more, and tells the weights of those slots that are in a figure.
    ///
    /// Pools that reach nobody have none.
    /// - Parameter isInFigure: whether a slot is one of those the figure is of
    /// - Throws: `AmountOutOfRange` where an amount or a weight leaves 64 bits, as the run would have
    package mutating func weights(
        ofPools numbers: Set<Int32>, municipality: Int16, isInFigure: (Slot) -> Bool
    ) throws -> [PoolWeight] {
        guard let place = partitions.firstIndex(where: { $0.municipality == municipality }) else { return [] }
        return try partitions[place].weights(ofPools: numbers, isInFigure)
    }
}

extension PartitionAllocator {
    fileprivate mutating func weights(
        ofPools numbers: Set<Int32>, _ isInFigure: (Slot) -> Bool
    ) throws -> [PoolWeight] {
        try rulings(ofPools: numbers).flatMap { number, pool, ruling -> [PoolWeight] in
            guard let amount = Int64(exactly: pool.total.oere) else {
                throw AmountOutOfRange(at: "\(municipality)/\(year)")
            }
            switch ruling {
            case .nobody, .missingCentre: return []
            case .slots(let rule, let base):
                let shares = apportion(amount, weights: base.weights, weightTotal: base.weightTotal)
                return [weight(number, rule, base, shares, isInFigure)]
            case .services(let rule, let base):
                return try base.parts(of: amount, place: "\(municipality)/\(year)").map { part in
                    var weight = weight(number, rule, part.users, part.shares, isInFigure)
                    weight.costCentre = part.costCentre
                    weight.dividedOere += Int128(part.idleOere)
                    weight.weightTotal += Int128(part.idle)
                    return weight
                }
            }
        }
    }

    private func weight(
        _ pool: Int32, _ rule: Int16, _ base: AllocationBase, _ shares: [Int64], _ isInFigure: (Slot) -> Bool
    ) -> PoolWeight {
        var weight = PoolWeight(
            municipality: municipality, fiscalYear: year, pool: pool, driver: context.model.rules[Int(rule)].driver,
            costCentre: nil, weight: 0, weightTotal: Int128(base.weightTotal),
            dividedOere: shares.reduce(0) { $0 + Int128($1) }, oere: 0)
        for (place, number) in base.slots.enumerated() where isInFigure(slot(number)) {
            weight.weight += Int128(base.weights[place])
            weight.oere += Int128(shares[place])
        }
        return weight
    }
}
