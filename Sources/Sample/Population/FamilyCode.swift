/// A family's code, unique in its municipality.
struct FamilyCode: Hashable {
    enum Kind {
        /// Takes part in the trial: `F012`.
        case participant
        /// Does not: `B000012`.
        case background
        /// Came from another municipality: `T01`.
        case newcomer
    }

    let kind: Kind
    let number: Int
}

extension CsvBuffer {
    mutating func append(_ code: FamilyCode) {
        switch code.kind {
        case .participant:
            append("F")
            append(code.number, width: 3)
        case .background:
            append("B")
            append(code.number, width: 6)
        case .newcomer:
            append("T")
            append(code.number, width: 2)
        }
    }
}
