import CostModel

/// Looks up a municipality's code; the tables of `LedgerFacts` are in the order of municipality and code.
struct CodeIndex {
    private let places: [LedgerFacts.Coded: Int32]

    init(_ codes: [LedgerFacts.Coded]) {
        var places: [LedgerFacts.Coded: Int32] = [:]
        for (index, code) in codes.enumerated() { places[code] = Int32(index) }
        self.places = places
    }

    /// -1 for no code; nil for one that is not in the table.
    func index(_ code: String?, municipality: Int16) -> Int32? {
        guard let code else { return -1 }
        return places[LedgerFacts.Coded(municipality: municipality, code: code)]
    }
}
