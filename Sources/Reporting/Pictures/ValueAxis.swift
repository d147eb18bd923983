import CostModel

/// The axis of a chart's values: from a round number to a round number, with zero on it, and ticks at 1, 2 or 5 times a
/// power of ten.
struct ValueAxis {
    let low: Int128
    let high: Int128
    let step: Int128
    private let unit: ColumnKind
    /// Values are shown in 10 to this power: 6 for millions.
    private let power: Int
    private let language: Language

    private static let tickCountMax: Int128 = 5

    init(covering values: [Int128], unit: ColumnKind, language: Language) {
        let lowest = min(0, values.min() ?? 0)
        let highest = max(0, values.max() ?? 0)
        let one = ValueAxis.tenTo(unit.digits)
        step = lowest == highest ? one : ValueAxis.step(atLeast: (highest - lowest) / ValueAxis.tickCountMax)
        low = -((-lowest + step - 1) / step) * step
        high = lowest == highest ? step : ((highest + step - 1) / step) * step
        power = ValueAxis.power(max(-low, high) / one)
        self.unit = unit
        self.language = language
    }

    var ticks: [Int128] {
        // A stride of 128-bit numbers has steps of 64.
        (0...Int((high - low) / step)).map { low + Int128($0) * step }
    }

    /// From the low end, where the whole axis is `length` long.
    func distance(_ value: Int128, of length: Int) -> Int {
        Int((value - low) * Int128(length) / (high - low))
    }

    /// What ticks say: exact, without decimals that are all zero.
    func tickLabel(_ value: Int128) -> String {
        label(value, decimals: tickDecimals)
    }

    /// What stands at a bar, rounded half away from zero: of millions one decimal more than the ticks have, else what the
    /// unit has on paper.
    func valueLabel(_ value: Int128) -> String {
        value == 0 ? "0" : label(value, decimals: valueDecimals)
    }

    private var valueDecimals: Int {
        if power > 0 { return tickDecimals + 1 }
        switch unit {
        case .kroner: return tickDecimals == 0 ? 0 : unit.digits
        case .decimal(let digits, let paperDigits): return min(digits, max(paperDigits, tickDecimals))
        case .code, .label, .prose, .ordinal, .count, .boolean: return 0
        }
    }

    /// `mio. kr.`
    func unitTitle(_ unitName: BilingualText) -> String {
        let scale: BilingualText? =
            switch power {
            case 6: BilingualText(da: "mio.", en: "million")
            case 9: BilingualText(da: "mia.", en: "billion")
            case 12: BilingualText(da: "bio.", en: "trillion")
            default: nil
            }
        return [scale, unitName].compactMap { $0?.text(in: language) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var tickDecimals: Int {
        var zeros = 0
        while zeros < unit.digits + power, (step / ValueAxis.tenTo(zeros)).isMultiple(of: 10) { zeros += 1 }
        return unit.digits + power - zeros
    }

    private func label(_ value: Int128, decimals: Int) -> String {
        let divisor = ValueAxis.tenTo(unit.digits + power - decimals)
        let rounded = roundedHalfAway(numerator: value, denominator: divisor) ?? value
        return NumberFormat(language).text(rounded, digits: decimals)
    }

    private static func step(atLeast least: Int128) -> Int128 {
        var power: Int128 = 1
        while power * 10 <= least { power *= 10 }
        return [1, 2, 5, 10].lazy.map { $0 * power }.first { $0 >= least } ?? power * 10
    }

    private static func power(_ whole: Int128) -> Int {
        switch whole {
        case ..<1_000_000: 0
        case ..<1_000_000_000: 6
        case ..<1_000_000_000_000: 9
        default: 12
        }
    }

    private static func tenTo(_ power: Int) -> Int128 {
        (0..<power).reduce(1) { result, _ in result * 10 }
    }
}
