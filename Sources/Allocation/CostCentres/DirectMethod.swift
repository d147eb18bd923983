import BigInt

/// A centre with citizens or idle of its own keeps everything for them; any other gives only to centres that have some.
struct DirectMethod {
    let endings: [CentreEnding?]

    init(_ network: CentreNetwork) {
        let count = network.centres.count
        endings = network.centres.enumerated().map { place, centre in
            if centre.final > 0 { return CentreEnding.own(place, of: count) }
            let receivers = centre.toCentres.filter { network.centres[$0.receiver].final > 0 }
            return CentreEnding.mix(
                receivers.map { (BigInt($0.quantity), CentreEnding.own($0.receiver, of: count)) }, at: place)
        }
    }
}
