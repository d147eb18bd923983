import BigInt
import CostModel

/// The cost centres of one municipality and fiscal year, solved once: for every centre its base, or why it has none.
struct ServiceBook {
    enum Answer {
        case base(ServiceBase)
        /// No row for the year.
        case missing
        /// No output at all.
        case none
        /// Output, but only round and round; the codes in the order of the flow.
        case closedLoop([Int32])
    }

    private(set) var network: CentreNetwork
    private let endings: [CentreEnding?]
    /// Users by place in the network.
    private var users: [AllocationBase]

    init(
        municipality: Int16, year: FiscalYear, context: AllocationContext, place: String, _ register: inout SlotRegister
    ) throws {
        let partition = Partition(municipality: municipality, fiscalYear: year)
        var network = CentreNetwork(
            rows: context.centreYears[partition] ?? [], uses: context.centreUses[partition] ?? [])
        var weights = [SlotWeights](repeating: SlotWeights(), count: network.centres.count)
        for use in context.serviceUses[municipality] ?? [] where register.year.contains(use.day) && use.quantity > 0 {
            guard let place = network.place(of: use.costCentre) else { continue }
            network.addUse(by: use.quantity, of: place)
            weights[place].add(use.quantity, slot: register.slot(of: use.citizen, on: use.day.dayNumber))
        }
        let codes = network.centres.map { context.facts.costCentres[Int($0.costCentre)].code }
        endings = CentreMethod.endings(of: network, context.model.costCentres, codes: codes)
        let order = TieOrder(register.slots, ranks: context.facts.citizenRanks)
        users = try weights.map { weights throws(AmountOutOfRange) in
            try AllocationBase(weights, order, place: place)
        }
        self.network = network
    }

    /// What cost on a centre can be apportioned by.
    func answer(for costCentre: Int32) -> Answer {
        guard let origin = network.place(of: costCentre) else { return .missing }
        guard let ending = endings[origin] else {
            guard network.centres[origin].output > 0 else { return .none }
            return .closedLoop(network.loop(from: origin).map { network.centres[$0].costCentre })
        }
        return .base(
            ServiceBase(
                endings: network.centres.indices.filter { ending.final[$0] > 0 }.map { place in
                    ServiceBase.Ending(
                        costCentre: network.centres[place].costCentre, weight: ending.final[place], users: users[place],
                        idle: network.centres[place].idle)
                }))
    }

    /// What the services of every centre turned out to cost.
    /// - Parameter direct: øre posted on a centre that this driver took, by index into `LedgerFacts.costCentres`
    func prices(direct: [Int32: Int128], method: CostCentreMethod, codes: [String]) -> [CostCentrePrice] {
        let order: [String] = if case .stepDown(let order) = method { order } else { [] }
        return network.centres.enumerated().map { place, centre in
            CostCentrePrice(
                costCentre: centre.costCentre, unit: centre.unit,
                step: order.firstIndex(of: codes[Int(centre.costCentre)]).map { $0 + 1 },
                toCitizens: centre.toCitizens, toCentres: centre.output - centre.toCitizens, idle: centre.idle,
                capacity: centre.capacity, direct: direct[centre.costCentre] ?? 0, gross: gross(of: place, direct))
        }
    }

    /// Direct cost and what other centres gave, to the nearest øre, half away from zero; nil where cost cannot end.
    private func gross(of place: Int, _ direct: [Int32: Int128]) -> Int128? {
        guard endings[place] != nil else { return nil }
        var (numerator, denominator): (BigInt, BigInt) = (0, 1)
        for (origin, centre) in network.centres.enumerated() {
            guard let ending = endings[origin], let posted = direct[centre.costCentre], posted != 0 else { continue }
            numerator = numerator * ending.total + BigInt(posted) * ending.gross[place] * denominator
            denominator *= ending.total
        }
        let magnitude = (2 * BigInt(numerator.magnitude) + denominator) / (2 * denominator)
        return Int128(exactly: numerator < 0 ? -magnitude : magnitude)
    }
}
