import CostModel

/// What a figure is of, short enough to be typed: `i=HAL-FAM,y=2019,s=social`. `omkost explain` takes it. A span of years is
/// `y=2018-2020`, several municipalities or statuses are `m=210+260,st=allocated+unallocated`.
struct FigureAddress: Hashable {
    /// The dimensions that a figure can be pinned to, with their short names, in the order they are written.
    static let keys: [(dimension: String, short: String)] = [
        ("municipality", "m"), ("initiative", "i"), ("cluster", "c"), ("family", "f"), ("citizen", "b"),
        ("fiscal_year", "y"), ("sector", "s"), ("status", "st"), ("reason", "r"), ("grade", "g"), ("arm", "a"),
        ("phase", "p"), ("year_offset", "o"), ("booked_initiative", "bi"), ("flow", "fl"), ("function", "fn"),
        ("nature", "w"), ("category", "k"),
    ]
    /// Of money wherever it went.
    static let anyStatus = "all"

    /// Values by dimension.
    private(set) var values: [String: String]

    init(_ values: [String: String] = [:]) {
        self.values = values
    }

    /// Of everything that an overview is about.
    init(_ scope: OverviewScope) {
        switch scope {
        case .initiative(let code): self.init(["initiative": code])
        case .municipality(let number): self.init(["municipality": String(number)])
        case .cluster(let cluster, let number):
            self.init(["cluster": cluster.rawValue])
            if let number { values["municipality"] = String(number) }
        case .family(let number, let code): self.init(["municipality": String(number), "family": code])
        case .citizen(let number): self.init(["citizen": String(number)])
        }
    }

    func with(_ dimension: String, _ value: (some CustomStringConvertible)?) -> FigureAddress {
        guard let value else { return self }
        var address = self
        address.values[dimension] = value.description
        return address
    }

    var text: String {
        FigureAddress.keys.compactMap { key in values[key.dimension].map { "\(key.short)=\($0)" } }.joined(
            separator: ",")
    }

    /// With spans and lists spelled out.
    var condition: FigureCondition {
        FigureCondition(
            Dictionary(
                uniqueKeysWithValues: values.map { dimension, value in
                    switch dimension {
                    case "fiscal_year": (dimension, FigureAddress.span(value) ?? [value])
                    case "status" where value == FigureAddress.anyStatus:
                        (dimension, CostStatus.allCases.map(\.code))
                    case "municipality", "status": (dimension, value.split(separator: "+").map(String.init))
                    default: (dimension, [value])
                    }
                }))
    }

    /// The years of a span; nil of what is none.
    static func span(_ text: String) -> [String]? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int16($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
        return (first...last).map { String($0) }
    }

    /// Whether it is a figure in hours and FTE.
    var isOfWork: Bool {
        values["nature"] != nil || values["category"] != nil
    }
}
