import CostModel

extension Flow {
    /// Whose money it is.
    package var label: BilingualText {
        switch self {
        case .expense: BilingualText(da: "udgift", en: "expense")
        case .reimbursement: BilingualText(da: "refusion", en: "reimbursement")
        }
    }
}
