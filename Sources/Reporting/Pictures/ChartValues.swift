import CostModel

/// A chart's numbers by series and category, as many as it has categories, and small enough to multiply by a length. Nothing
/// that is measured comes near the limit; what is beyond it is drawn at it.
struct ChartValues {
    let values: [[Int128?]]
    let lows: [[Int128?]]
    let highs: [[Int128?]]

    private static let limit: Int128 = 1_000_000_000_000_000_000_000_000_000_000

    init(_ chart: Chart) {
        let count = chart.categories.count
        values = chart.series.map { ChartValues.fitted($0.values, to: count) }
        lows = chart.series.map { ChartValues.fitted($0.lows, to: count) }
        highs = chart.series.map { ChartValues.fitted($0.highs, to: count) }
    }

    /// Everything that the axis must reach.
    func extent(of form: Chart.Form) -> [Int128] {
        switch form {
        case .bars, .lines: values.joined().compactMap { $0 }
        case .ranges: (values + lows + highs).joined().compactMap { $0 }
        case .stackedBars:
            (0..<(values.first?.count ?? 0)).flatMap { category in
                let parts = values.compactMap { $0[category] }
                return [parts.filter { $0 > 0 }.reduce(0, +), parts.filter { $0 < 0 }.reduce(0, +)]
            }
        }
    }

    private static func fitted(_ values: [Int128?], to count: Int) -> [Int128?] {
        (0..<count).map { index in
            guard values.indices.contains(index) else { return nil }
            return values[index].map { min(max($0, -limit), limit) }
        }
    }
}
