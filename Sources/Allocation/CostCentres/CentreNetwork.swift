import CostModel

/// The cost centres of one municipality and fiscal year, and where the output of each went (manual: Allocation).
struct CentreNetwork {
    /// One centre with a row for the year.
    struct Centre {
        /// Index into `LedgerFacts.costCentres`; by these the centres are in the order of their codes.
        var costCentre: Int32
        var unit: String
        /// Thousandths of the unit; nil where none is stated.
        var capacity: Int64?
        /// To citizens.
        var toCitizens: Int64 = 0
        /// To centres, by place in `centres`; itself included.
        var toCentres: [(receiver: Int, quantity: Int64)] = []

        /// Everything that somebody used.
        var output: Int64 {
            toCentres.reduce(toCitizens) { $0 + $1.quantity }
        }

        /// What nobody used of the capacity.
        var idle: Int64 {
            max(0, (capacity ?? 0) - output)
        }

        /// Citizens and idle keep what they get.
        var final: Int64 {
            toCitizens + idle
        }

        /// Output beyond the capacity.
        var overUse: Int64 {
            max(0, output - (capacity ?? output))
        }
    }

    private(set) var centres: [Centre] = []
    private var places: [Int32: Int] = [:]

    /// - Parameters:
    ///   - rows: the centres' of the municipality and year
    ///   - uses: what they gave to centres in the year
    init(rows: [LedgerFacts.CostCentreYear], uses: [LedgerFacts.CostCentreUse]) {
        centres = rows.map { Centre(costCentre: $0.costCentre, unit: $0.unit, capacity: $0.capacity) }
            .sorted { $0.costCentre < $1.costCentre }
        for (place, centre) in centres.enumerated() { places[centre.costCentre] = place }
        for use in uses where use.quantity > 0 {
            guard let provider = places[use.provider], let receiver = places[use.receiver] else { continue }
            centres[provider].toCentres.append((receiver, use.quantity))
        }
    }

    /// Place of a centre in `centres`; nil where it has no row for the year.
    func place(of costCentre: Int32) -> Int? {
        places[costCentre]
    }

    mutating func addUse(by citizens: Int64, of place: Int) {
        centres[place].toCitizens += citizens
    }

    /// Where a cost on `start` goes without an end: a cycle that it can reach, closed by its first centre again; else the
    /// way to a centre that gives to nobody.
    func loop(from start: Int) -> [Int] {
        var deadEnd: [Int] = [start]
        var visited: Set<Int> = []
        func search(_ place: Int, _ path: [Int]) -> [Int]? {
            if let first = path.firstIndex(of: place) { return Array(path[first...]) + [place] }
            guard visited.insert(place).inserted else { return nil }
            let receivers = centres[place].toCentres.map(\.receiver).sorted()
            if receivers.isEmpty { deadEnd = path + [place] }
            for receiver in receivers {
                if let cycle = search(receiver, path + [place]) { return cycle }
            }
            return nil
        }
        return search(start, []) ?? deadEnd
    }
}
