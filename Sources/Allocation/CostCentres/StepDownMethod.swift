import BigInt

/// Centres in the declared order give once each, to live centres later in the order, to live centres outside it, and to
/// their own citizens and idle. A centre outside the order gives only to its own citizens and idle. Self-use is ignored.
struct StepDownMethod {
    let endings: [CentreEnding?]

    /// - Parameter order: places in the network, in the order in which they give
    init(_ network: CentreNetwork, order: [Int]) {
        let count = network.centres.count
        var endings = [CentreEnding?](repeating: nil, count: count)
        for (place, centre) in network.centres.enumerated() where centre.final > 0 && !order.contains(place) {
            endings[place] = CentreEnding.own(place, of: count)
        }
        // The last gives only outside the order; each before it gives to those whose endings are known by then.
        for place in order.reversed() {
            let centre = network.centres[place]
            var parts: [(quantity: BigInt, ending: CentreEnding)] = []
            if centre.final > 0 { parts.append((BigInt(centre.final), CentreEnding.own(place, of: count))) }
            for (receiver, quantity) in centre.toCentres where receiver != place {
                if let ending = endings[receiver] { parts.append((BigInt(quantity), ending)) }
            }
            endings[place] = CentreEnding.mix(parts, at: place)
        }
        self.endings = endings
    }
}
