import CostModel

/// How a cell is shown.
struct CellLook: Hashable {
    var numberFormat: String?
    var isRight = false
    var isBold = false
    var isTitle = false
    var hasRuleAbove = false
    var hasRuleBelow = false
    var wraps = false

    static let plain = CellLook()

    /// Of a cell below the heading. Codes have the format of text, so that a code that is typed over stays one.
    init(_ kind: ColumnKind) {
        isRight = kind.isRightAligned
        wraps = kind == .prose
        numberFormat =
            switch kind {
            case .kroner: "#,##0.00"
            case .count: "#,##0"
            case .ordinal: "0"
            case .decimal(let digits, let paperDigits): CellLook.format(decimals: min(digits, paperDigits))
            case .code: "@"
            case .label, .prose, .boolean: nil
            }
    }

    init(
        isRight: Bool = false, isBold: Bool = false, isTitle: Bool = false, hasRuleBelow: Bool = false,
        wraps: Bool = false
    ) {
        self.isRight = isRight
        self.isBold = isBold
        self.isTitle = isTitle
        self.hasRuleBelow = hasRuleBelow
        self.wraps = wraps
    }

    var asTotal: CellLook {
        var look = self
        look.isBold = true
        look.hasRuleAbove = true
        return look
    }

    private static func format(decimals: Int) -> String {
        decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
    }
}
