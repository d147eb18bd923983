import CostModel

extension FigureAddress {
    /// What work has: hours belong to no sector and no citizen.
    private static let ofWork: Set = ["nature", "category", "municipality", "initiative", "fiscal_year"]

    /// Every code of the dimensions whose codes we made.
    private static let closed: [String: [String]] = [
        "cluster": InitiativeCluster.allCases.map(\.rawValue),
        "status": CostStatus.allCases.map(\.code) + [anyStatus],
        "reason": CostReason.allCases.map(\.code),
        "grade": EvidenceGrade.allCases.map(\.rawValue),
        "arm": Arm.allCases.map(\.rawValue),
        "phase": Phase.allCases.map(\.code),
        "flow": Flow.allCases.map(\.code),
        "nature": WorkCategory.Nature.allCases.map(\.rawValue),
    ]
    /// What a number looks like, where it is one.
    private static let numbers = ["municipality": ["260", "210+260"], "year_offset": ["0", "1"]]
    private static let years = ["2019", "2018-2019"]

    /// Reads short names and long ones.
    init(text: String) throws(AddressFlaw) {
        self.init()
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard pair.count == 2 else { throw .malformed(text) }
            guard let key = FigureAddress.keys.first(where: { $0.short == pair[0] || $0.dimension == pair[0] }) else {
                throw .unknownKey(pair[0])
            }
            guard values[key.dimension] == nil else { throw .repeatedKey(key.short) }
            try FigureAddress.check(key.dimension, key.short, pair[1])
            self = with(key.dimension, pair[1])
        }
        guard !isOfWork || FigureAddress.ofWork.isSuperset(of: values.keys) else { throw .malformed(text) }
    }

    /// - Parameter short: the key that messages name
    private static func check(_ dimension: String, _ short: String, _ value: String) throws(AddressFlaw) {
        func refuse(_ allowed: [String]) -> AddressFlaw { .badValue(key: short, value: value, allowed: allowed) }
        if let codes = closed[dimension] {
            let given = dimension == "status" ? value.split(separator: "+").map(String.init) : [value]
            let isKnown = !given.isEmpty && given.allSatisfy(codes.contains)
            guard isKnown, given.count == 1 || !given.contains(anyStatus) else { throw refuse(codes) }
        } else if dimension == "fiscal_year" {
            guard Int16(value).map({ $0 > 0 }) ?? false || span(value) != nil else { throw refuse(years) }
        } else if let examples = numbers[dimension] {
            let given = dimension == "municipality" ? value.split(separator: "+").map(String.init) : [value]
            guard !given.isEmpty, given.allSatisfy({ Int16($0) != nil }) else { throw refuse(examples) }
        } else if value.isEmpty || value.contains("+") {
            throw refuse(["\(short)=X1"])
        }
    }
}
